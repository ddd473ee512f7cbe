import unittest

from expressions import BadExpression, Expression
from workflow_check import findings

GOOD = """\
main:
  params: [input]
  steps:
    - begin:
        assign:
          - project: ${sys.get_env("GOOGLE_CLOUD_PROJECT_ID")}
          - names: [a, b]
          - made: ${names}
    - send:
        call: post_3_times
        args:
          url: ${"https://eu-speech.googleapis.com/v2/projects/" + project + "/locations/eu/recognizers/_:batchRecognize"}
          body:
            config:
              model: chirp_3
              languageCodes: [auto]
            files:
              - uri: ${"gs://" + input.bucket}
        result: job
    - look:
        switch:
          - condition: ${job.done}
            next: finish
    - each:
        parallel:
          shared: [made]
          for:
            value: name
            index: number
            in: ${names}
            steps:
              - keep:
                  assign:
                    - made[number]: ${name + "!"}
    - tell:
        try:
          call: googleapis.pubsub.v1.projects.topics.publish
          args:
            topic: ${input.topic}
            body:
              messages:
                - data: ${base64.encode(text.encode("done"))}
        retry:
          predicate: ${passing}
          max_retries: 3
          backoff:
            initial_delay: 1
            max_delay: 60
            multiplier: 2
    - finish:
        return: ${made}
post_3_times:
  params: [url, body]
  steps:
    - send:
        call: http.post
        args:
          url: ${url}
          body: ${body}
          auth:
            type: OAuth2
        result: response
    - finish:
        return: ${response.body}
passing:
  params: [failure]
  steps:
    - answer:
        return: ${"HttpError" in failure.tags and failure.code == 429}
"""


class Findings(unittest.TestCase):
    def test_finds_nothing_in_what_is_right(self):
        self.assertEqual([], findings(GOOD))

    def test_finds_what_is_wrong(self):
        for old, new, because in (
            ("  steps:\n    - begin:", "  step:\n    - begin:", "has params and steps"),
            ("    - begin:\n        assign:", "    - begin:\n        assigns:", "no step: ['assigns']"),
            ("    - look:", "    - begin:", "taken by another step"),
            ("next: finish", "next: finnish", "no step finnish"),
            ("next: finish", "next: keep", "no step keep"),
            ("${job.done}", "${jub.done}", "nothing is assigned to jub"),
            ("${job.done}", "job.done", "is no condition"),
            ("          - condition: ${job.done}\n            next", "          - next", "without a condition"),
            ("        result: job\n", "", "nothing is assigned to job"),
            ("${names}\n    - send", "${name}\n    - send", "nothing is assigned to name"),
            ("shared: [made]", "shared: []", "made is not shared"),
            ("shared: [made]", "shared: [other]", "other is shared, but not known"),
            ('${name + "!"}', '${name + "!}', "is not understood"),
            ('${name + "!"}', "${name +}", "ends too early"),
            ('${name + "!"}', '${name "!"}', "is too much"),
            ('${name + "!"}', "${text.lower(name)}", "no function text.lower"),
            ('${name + "!"}', "${text.to_lower(name, name)}", "does not take 2 arguments"),
            ('${name + "!"}', "hello ${name}", "in the middle of a text"),
            ("batchRecognize", "recognizeBatch", "there is no POST"),
            ("eu-speech.", "eu-speach.", "no API at"),
            ("languageCodes: [auto]", "languages: [auto]", "has no languages"),
            ("model: chirp_3", "model: 3", "is no string"),
            ("body:\n            config", "bodies:\n            config", "post_3_times needs body"),
            ("projects.topics.publish", "projects.topics.send", "there is no googleapis"),
            ("pubsub.v1", "pubsub.v7", "there is no googleapis"),
            ("            topic: ${input.topic}\n", "", "needs topic"),
            ("topic: ${input.topic}", "topics: ${input.topic}", "needs topic"),
            ("topic: ${input.topic}", "topic: t\n            name: n", "does not take name"),
            ("messages:", "message:", "has no message"),
            ("${passing}", "${patient}", "no predicate"),
            ("max_retries: 3", "max_retries: some", "says how often"),
            ("        retry:\n          predicate: ${passing}\n          max_retries: 3\n          backoff:\n"
             "            initial_delay: 1\n            max_delay: 60\n            multiplier: 2\n", "", "without retry"),
            ("call: post_3_times", "call: post_4_times", "no post_4_times to call"),
            ("call: http.post", "call: http.send", "no http.send to call"),
            ("type: OAuth2\n", "type: OAuth2\n          timeouts: 3\n", "does not take timeouts"),
            ("in: ${names}", "in: ${names}\n            range: [1, 2]", "either in or range"),
            ("passing:\n", "passing_by:\n", "nobody calls it"),
            ("params: [input]\n", "params: [input]\n  params: [other]\n", "twice"),
            ("main:\n", "start:\n", "no main"),
            ("${job.done}", "${" + " or ".join(["job.done"] * 50) + "}", "longer than 400"),
            ("return: ${made}", "return: [", "no YAML"),
        ):  # fmt: skip
            with self.subTest(new):
                self.assertIn(old, GOOD)
                found = findings(GOOD.replace(old, new, 1))
                self.assertTrue(any(because in each for each in found), found)


class Expressions(unittest.TestCase):
    def test_come_to_values(self):
        scope = {"a": 2, "m": {"k": [1, {"x": "y"}]}, "s": "t"}
        for text, value in (
            ("1 + a * 3", 7),
            ("(1 + a) * 3", 9),
            ('m.k[1].x + "z"', "yz"),
            ('m["k"][0] == 1 and not(a > 2)', True),
            ('"k" in m or a == 3', True),
            ("if(a < 2, a, -a)", -2),
            ('default(null, "\\"")', '"'),
            ('[a, "b"]', [2, "b"]),
        ):
            with self.subTest(text):
                self.assertEqual(value, Expression(text).evaluate(scope))

    def test_fail_as_workflows_does(self):
        for text in ("m.none", "m.k[7]", 's + 1'):
            with self.subTest(text), self.assertRaises(BadExpression):
                Expression(text).evaluate({"m": {"k": []}, "s": "t"})


if __name__ == "__main__":
    unittest.main()
