import json
import tempfile
import unittest
from pathlib import Path

import documents

CONTENT = {
    "id": "some:v1",
    "revision": "20261106",
    "schemas": {
        "Thing": {
            "properties": {
                "policy": {"type": "array", "items": {"$ref": "Policy"}},
                "networkIP": {"type": "string"},
                "state": {"type": "string", "readOnly": True},
                "parts": {"type": "object", "additionalProperties": {"$ref": "Policy"}},
            }
        },
        "Policy": {"properties": {"mode": {"enum": ["A"]}}},
    },
}


class Documents(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "some.v1.json"
            file.write_text(json.dumps(CONTENT))
            self.document = documents.Document(file)
        self.thing = self.document.schema("Thing")

    def test_a_property_is_found_in_the_plural_and_in_any_case(self):
        self.assertIs(self.thing["properties"]["policy"], self.document.field(self.thing, "policies"))
        self.assertIs(self.thing["properties"]["networkIP"], self.document.field(self.thing, "networkIp"))
        self.assertIsNone(self.document.field(self.thing, "other"))

    def test_what_the_service_sets_is_no_field(self):
        self.assertIsNone(self.document.field(self.thing, "state"))

    def test_lists_maps_and_references_lead_to_what_they_hold(self):
        policy = self.document.schema("Policy")
        self.assertEqual(policy, self.document.element(self.thing["properties"]["policy"]))
        self.assertEqual(policy, self.document.element(self.thing["properties"]["parts"]))

    def test_a_schema_that_is_not_there_is_refused(self):
        with self.assertRaisesRegex(ValueError, "some:v1 has no schema Other"):
            self.document.schema("Other")


if __name__ == "__main__":
    unittest.main()
