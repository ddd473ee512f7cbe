import json
import unittest

from discovery import Documents, WrongCall

DOCUMENTS = Documents.installed()
MODEL = "https://aiplatform.eu.rep.googleapis.com/v1/projects/p/locations/eu/publishers/google/models/gemini"
FIRESTORE = "https://firestore.googleapis.com/v1/projects/p/databases/d/documents"
ARMOR = "https://modelarmor.europe-west4.rep.googleapis.com/v1/projects/p/locations/l/templates/t"


class Calls(unittest.TestCase):
    def check(self, method, url, body=None):
        return DOCUMENTS.check(method, url, None if body is None else json.dumps(body))

    def accepts(self, method, url, body=None):
        self.assertIsNotNone(self.check(method, url, body))

    def refuses(self, method, url, body=None, because=""):
        with self.assertRaises(WrongCall) as raised:
            self.check(method, url, body)
        self.assertIn(because, str(raised.exception))

    def test_accepts_what_the_documents_have(self):
        self.accepts("POST", MODEL + ":generateContent", {"contents": [{"role": "user", "parts": [{"text": "Hi"}]}]})
        self.accepts("GET", FIRESTORE + "/turns/1?mask.fieldPaths=a")
        self.accepts("POST", FIRESTORE + "/conversations/1/turns", {"fields": {"a": {"stringValue": "b"}}})
        self.accepts("POST", FIRESTORE + "/conversations/1:runQuery", {"structuredQuery": {"limit": 1}})
        self.accepts("POST", ARMOR + ":sanitizeUserPrompt", {"userPromptData": {"text": "Hi"}})
        self.accepts("POST", MODEL + ":rawPredict", {"whatever": ["the", "model", "takes"]})
        self.accepts("GET", "https://translation.googleapis.com/v3/projects/p/locations/l/glossaries/g")
        self.check("GET", "https://storage.googleapis.com/storage/v1/b/bucket/o/a%2Fb?alt=media")
        self.accepts("POST", "https://storage.googleapis.com/upload/storage/v1/b/bucket/o?uploadType=media&name=a")

    def test_knows_the_hosts_of_endpoints(self):
        endpoint = "https://123.europe-west4-456.prediction.vertexai.goog/v1/projects/p/locations/l/endpoints/123"
        self.accepts("POST", endpoint + ":rawPredict", {"messages": []})
        self.refuses("POST", endpoint + ":rawPrediction", {"messages": []}, "there is no POST")

    def test_looks_at_google_only(self):
        self.assertIsNone(self.check("POST", "https://example.com/v1/anything", {}))

    def test_finds_apis_and_methods_that_there_are_not(self):
        self.refuses("POST", "https://aiplatfrom.googleapis.com/v1/x", {}, "no API at")
        self.refuses("POST", MODEL + ":generate", {}, "there is no POST")
        self.refuses("GET", MODEL + ":generateContent", None, "there is no GET")
        self.refuses("POST", ARMOR + ":sanitize", {}, "there is no POST")

    def test_finds_members_that_there_are_not(self):
        self.refuses("POST", MODEL + ":generateContent", {"content": []}, "has no content")
        self.refuses("POST", MODEL + ":generateContent", {"contents": [{"role": "user", "part": []}]}, "has no part")
        self.refuses("POST", ARMOR + ":sanitizeUserPrompt", {"userPromptData": {"txt": "Hi"}}, "has no txt")

    def test_finds_values_of_another_type(self):
        self.refuses("POST", MODEL + ":generateContent", {"contents": {}}, "is no array")
        config = {"maxOutputTokens": "10"}
        self.refuses("POST", MODEL + ":generateContent", {"generationConfig": config}, "is no integer")
        config = {"thinkingConfig": {"thinkingLevel": "DEEP"}}
        self.refuses("POST", MODEL + ":generateContent", {"generationConfig": config}, "is not one of")

    def test_finds_what_can_only_be_read(self):
        body = {"name": "n", "queryPlan": {}}
        self.refuses("PATCH", FIRESTORE + "/turns/1", body, "has no queryPlan")
        knowledge = "https://aiplatform.googleapis.com/v1/projects/p/locations/l/ragCorpora"
        self.refuses("POST", knowledge, {"displayName": "d", "createTime": "2026-01-01T00:00:00Z"}, "can only be read")

    def test_finds_parameters_that_there_are_not(self):
        self.refuses("GET", FIRESTORE + "/turns/1?fields=a&order=b", None, "no parameter order")
        self.refuses("POST", "https://storage.googleapis.com/storage/v1/b", {}, "needs the parameter project")

    def test_finds_answers_that_no_api_gives(self):
        call = self.check("POST", MODEL + ":generateContent", {"contents": []})
        call.check_answer(b'{"candidates": [{"finishReason": "STOP"}]}')
        with self.assertRaises(WrongCall):
            call.check_answer(b'{"candidates": [{"finishReason": "DONE"}]}')
        with self.assertRaises(WrongCall):
            call.check_answer(b'{"choices": []}')


if __name__ == "__main__":
    unittest.main()
