import os
import unittest
from unittest import mock

import main
from calls import CallFailed
from fakes import FakeSession

PARENT = "projects/p/locations/us-central1"
NAMES = f"{PARENT}/glossaries/support-terms"
NAME = f"{NAMES}-en-pt-br"
OPERATION = f"{PARENT}/operations/1"
GLOSSARY = {
    "name": NAME,
    "languagePair": {"sourceLanguageCode": "en", "targetLanguageCode": "pt-BR"},
    "inputConfig": {"gcsSource": {"inputUri": "gs://terms/en-pt-BR.csv"}},
}
ENVIRONMENT = {"GLOSSARIES": NAMES, "FILES": "gs://terms", "PAIRS": '[["en", "pt-BR"]]'}


class MainTest(unittest.TestCase):
    def setUp(self):
        self.session = FakeSession()
        for patcher in (
            mock.patch.dict(os.environ, ENVIRONMENT),
            mock.patch.object(main.google.auth, "default", return_value=(None, "p")),
            mock.patch.object(main, "AuthorizedSession", return_value=self.session),
            mock.patch.object(main.time, "sleep"),
        ):
            patcher.start()
            self.addCleanup(patcher.stop)

    def asked(self) -> list[tuple[str, str]]:
        return [(each.method, each.url.removeprefix(main.API + "/")) for each in self.session.asked]

    def test_makes_what_is_not_there(self):
        self.session.answers(404, {"name": OPERATION}, {"name": OPERATION, "done": True})
        main.main()
        self.assertEqual(
            [("GET", NAME), ("POST", f"{PARENT}/glossaries"), ("GET", OPERATION)], self.asked()
        )
        self.assertEqual(GLOSSARY, self.session.asked[1].body)

    def test_imports_the_file_again_if_it_is_there(self):
        self.session.answers(GLOSSARY, {"name": OPERATION, "done": True})
        main.main()
        self.assertEqual([("GET", NAME), ("PATCH", f"{NAME}?updateMask=inputConfig")], self.asked())

    def test_waits_until_it_may(self):
        self.session.answers(403, 404, {"name": OPERATION, "done": True})
        main.main()
        self.assertEqual(0, self.session.left)

    def test_fails_where_it_may_not(self):
        self.session.answers(403)
        with mock.patch.object(main, "LONGEST_WAIT_SECONDS", 0), self.assertRaises(CallFailed):
            main.main()

    def test_fails_if_the_file_is_not_taken(self):
        self.session.answers(404, {"name": OPERATION, "done": True, "error": {"message": "no column"}})
        with self.assertRaisesRegex(main.ImportFailed, "no column"):
            main.main()

    def test_does_not_wait_for_ever(self):
        self.session.answers(404, {"name": OPERATION})
        with mock.patch.object(main, "LONGEST_WAIT_SECONDS", 0), self.assertRaises(main.ImportFailed):
            main.main()


if __name__ == "__main__":
    unittest.main()
