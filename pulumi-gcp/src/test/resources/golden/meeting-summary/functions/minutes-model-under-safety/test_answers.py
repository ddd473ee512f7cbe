import unittest

import answers

SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": "string"},
        "total": {"type": ["number", "null"]},
        "mood": {"type": "string", "enum": ["good", "bad"]},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"task": {"type": "string"}, "owner": {"type": ["string", "null"]}},
                "required": ["task", "owner"],
            },
        },
    },
    "required": ["title", "total", "mood", "items"],
}
ANSWER = '{"title": "Plans", "total": null, "mood": "good", "items": [{"task": "a | b", "owner": null}]}'


class AnswersTest(unittest.TestCase):
    def test_finds_the_json_among_words(self):
        answer, problems = answers.parse(f"Here it is:\n```json\n{ANSWER}\n```", SCHEMA)
        self.assertEqual([], problems)
        self.assertEqual("Plans", answer["title"])

    def test_names_what_is_wrong(self):
        for text, expected in (
            ("no idea", "no JSON object"),
            ('{"title": "x"', "no JSON object"),
            (ANSWER.replace('"Plans"', "7"), "title is not of type string"),
            (ANSWER.replace("null, ", "true, ", 1), "total is not of type number or null"),
            (ANSWER.replace('"good"', '"fair"'), "mood is none of good, bad"),
            (ANSWER.replace(', "owner": null', ""), "owner is missing"),
        ):
            with self.subTest(text):
                _, problems = answers.parse(text, SCHEMA)
                self.assertEqual(1, len(problems), problems)
                self.assertIn(expected, problems[0])

    def test_lays_out_sections_lists_and_tables(self):
        self.assertEqual(
            "# Plans\n\n"
            "## Summary\n\nAll is well.\n\n"
            "## Open questions\n\n- When?\n- Who?\n\n"
            "## Action items\n\n| Task | Owner |\n| --- | --- |\n| a \\| b |  |\n",
            answers.markdown(
                {
                    "title": "Plans",
                    "summary": "All is well.",
                    "decisions": [],
                    "open-questions": ["When?", "Who?"],
                    "action-items": [{"task": "a | b", "owner": None}],
                }
            ),
        )


if __name__ == "__main__":
    unittest.main()
