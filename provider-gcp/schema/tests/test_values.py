import unittest

import descriptions
import values


class Descriptions(unittest.TestCase):
    def test_a_generated_list_is_complete(self):
        self.assertEqual(["A", "B"], descriptions.complete("The mode.\nPossible values are: `A`,\n`B`."))
        self.assertEqual(["A"], descriptions.complete("Each value may be one of: `A`."))
        self.assertEqual(["ON_A", "OFF"], descriptions.complete("Whether.\nPossible values:\nON_A\nOFF"))
        self.assertEqual(
            ["FAST", "SLOW"],
            descriptions.complete("The value must be one of the followings:\n* FAST: Not slow\n* SLOW: Not fast"),
        )

    def test_a_list_in_other_words_is_only_mentioned(self):
        text = "The class. Supported values include: `A`, `B` and `C`. Default value is `D`."
        self.assertEqual([], descriptions.complete(text))
        self.assertEqual(["A", "B", "C", "D"], descriptions.mentioned(text))


class Document:
    """One schema, as a discovery document has it."""

    def schema(self, name):
        return name

    def field(self, schema, name):
        return schema.get(name)

    def element(self, field):
        return field


class Rules(unittest.TestCase):
    BY_HAND = {
        "everywhere": {"zone": {"pattern": "z"}},
        "members": {"member": {"pattern": "m"}, "role": {"pattern": "r"}},
        "labels": {"keys": {"pattern": "k"}, "values": {"pattern": "v"}},
        "rules": {"Part": {"size": {"min": 1}}},
    }

    def rules(self, inputs, fields=None, outputs=None, texts=None, types=None):
        module = {"resources": {"gcp:a/b:B": {"inputs": inputs, "outputs": outputs or {}}}, "types": types or {}}
        described = {"gcp:a/b:B": (Document(), fields)} if fields else {}
        return values.Rules(module, lambda owner: texts or {}, self.BY_HAND).of(described)

    def test_an_enumeration_takes_what_the_provider_mentions_too(self):
        found = self.rules(
            {"mode": "string!"},
            {"mode": {"type": "string", "enum": ["ON", "OFF"]}},
            texts={"mode": "Default value is `AUTO`."},
        )
        self.assertEqual({"gcp:a/b:B": {"mode": {"values": ["AUTO", "OFF", "ON"]}}}, found)

    def test_forms_and_patterns(self):
        found = self.rules(
            {"after": "string", "name": "list<string>", "count": "integer"},
            {
                "after": {"type": "string", "format": "google-duration"},
                "name": {"type": "string", "pattern": "[a-z]+"},
                "count": {"type": "integer", "enum": ["1"]},
            },
        )
        self.assertEqual({"gcp:a/b:B": {"after": {"format": "duration"}, "name": {"pattern": "[a-z]+"}}}, found)

    def test_rules_by_hand_win_and_reach_objects(self):
        found = self.rules({"parts": "list<Part>", "zone": "string"}, types={"Part": {"size": "integer"}})
        self.assertEqual({"Part": {"size": {"min": 1}}, "gcp:a/b:B": {"zone": {"shared": "zone"}}}, found)

    def test_members_and_labels_are_known_by_their_company(self):
        self.assertEqual({}, self.rules({"role": "string", "labels": "map<string>"}))
        found = self.rules(
            {"role": "string", "member": "string", "labels": "map<string>"}, outputs={"effectiveLabels": "map<string>"}
        )
        shared = {name: {"shared": name} for name in ("labels", "member", "role")}
        self.assertEqual({"gcp:a/b:B": shared}, found)

    def test_a_rule_of_no_property_is_refused(self):
        with self.assertRaisesRegex(ValueError, "Part has no size"):
            self.rules({"parts": "Part"}, types={"Part": {"length": "integer"}})


if __name__ == "__main__":
    unittest.main()
