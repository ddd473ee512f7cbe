"""Files of prompts become files of answers: the state machine of batch-inferences.yaml."""

import json
import sys
import unittest

from interpreter import StateError
from world import World


def lines(count: int, text: str = "Question") -> bytes:
    return "".join(json.dumps({"id": f"id-{n}", "prompt": f"{text} {n}?"}) + "\n" for n in range(count)).encode()


class BatchInferenceTest(unittest.TestCase):
    def setUp(self):
        self.world = World("letters")

    def start(self, content: bytes, key: str = "letters/today.jsonl"):
        self.world.objects["source", key] = content
        return self.world.start(key)

    def answers(self) -> list[dict]:
        content = self.world.objects["results", "executions/execution-1/answers.jsonl"]
        return [json.loads(line) for line in content.splitlines()]

    def job(self) -> dict:
        (job,) = self.world.jobs.values()
        return job

    def test_answers_each_prompt_in_its_place(self):
        self.world.statuses = ["Submitted", "Validating", "Scheduled", "InProgress"]
        machine, results = self.start(lines(120))
        self.assertEqual(4, machine.visited.count("Answers: wait") - 1)
        self.assertEqual((120, 0), (results["answers"]["answered"], results["answers"]["failed"]))
        self.assertEqual([f"id-{n}" for n in range(120)], [each["id"] for each in self.answers()])
        self.assertEqual("Answer to Question 7?", self.answers()[7]["answer"])

    def test_starts_the_job_that_the_blueprint_asks_for(self):
        self.start(lines(100))
        job = self.job()
        self.assertEqual("Converse", job["ModelInvocationType"])
        self.assertEqual(49, job["TimeoutDurationInHours"])
        key = "executions/execution-1/answers/in/requests.jsonl"
        request = json.loads(self.world.objects["results", key].splitlines()[0])["modelInput"]
        self.assertEqual({"maxTokens": 300, "temperature": 0.2}, request["inferenceConfig"])
        self.assertIn("one", request["system"][0]["text"])

    def test_tells_who_wants_to_know(self):
        self.start(lines(100))
        (message,) = self.world.published
        self.assertEqual("Answered: letters", message["Subject"])
        self.assertIn("s3://results/executions/execution-1/answers.jsonl", message["Message"])
        self.assertEqual([], self.world.kept)

    def test_keeps_errors_to_their_prompts(self):
        _, results = self.start(lines(99) + b'{"id": "bad", "prompt": "Please fail."}')
        self.assertEqual((99, 1), (results["answers"]["answered"], results["answers"]["failed"]))
        self.assertEqual({"id": "bad", "error": "400: refused"}, self.answers()[-1])

    def test_fails_if_nothing_is_answered(self):
        _, failure = self.start(lines(100, "Please fail"))
        self.assertEqual("NothingAnswered", failure.error)
        self.assertEqual("Failed: letters", self.world.published[0]["Subject"])

    def test_refuses_what_holds_no_prompts_before_it_costs(self):
        for content, error in (
            (b"\n\n", "NotPrompts"),
            (b"id,prompt\n", "NotPrompts"),
            (lines(99), "TooFewPrompts"),
            (b"\xff\xfe", "NotText"),
        ):
            with self.subTest(content[:20]):
                world = self.world = World("letters")
                _, failure = self.start(content)
                self.assertEqual(error, failure.error)
                self.assertEqual({}, world.jobs)
                (kept,) = world.kept
                self.assertEqual("letters/today.jsonl", kept["MessageBody"]["input"]["key"])
                self.assertIn(error, world.published[0]["Message"])

    def test_refuses_other_files(self):
        _, failure = self.start(lines(100), "letters/today.txt")
        self.assertEqual("FileRefused", failure.error)

    def test_keeps_and_tells_of_a_job_that_failed(self):
        for status in ("Failed", "Stopped", "Expired"):
            with self.subTest(status):
                self.world = World("letters")
                self.world.statuses = ["InProgress", status]
                _, failure = self.start(lines(100))
                self.assertEqual("InferenceFailed", failure.error)
                self.assertIn(f"ended as {status}. As the test asks for.", failure.cause)
                self.assertEqual(1, len(self.world.kept))
                self.assertEqual("Failed: letters", self.world.published[0]["Subject"])

    def test_stops_a_job_that_takes_too_long(self):
        self.world.statuses = ["InProgress"] * 1000
        machine, failure = self.start(lines(100))
        self.assertEqual("TimedOut", failure.error)
        self.assertTrue(self.job()["stopped"])
        self.assertAlmostEqual(2 * 24 * 3600 / 300, machine.visited.count("Answers: wait"), delta=5)
        self.assertEqual(1, len(self.world.kept))

    def test_starts_no_second_job_when_a_call_is_repeated(self):
        self.world.fail["createModelInvocationJob"] = ["Bedrock.ThrottlingException", "Bedrock.InternalServerException"]
        self.start(lines(100))
        calls = [given for resource, given in self.world.called if resource.endswith("createModelInvocationJob")]
        self.assertEqual(3, len(calls))
        self.assertEqual(1, len({each["ClientRequestToken"] for each in calls}))


class TransformTest(unittest.TestCase):
    def setUp(self):
        # Another component's functions have the same names.
        for module in ("collect", "dialect", "documents", "notice", "prepare", "prompts"):
            sys.modules.pop(module, None)
        self.world = World("summaries")
        self.addCleanup(self.forget)

    def forget(self):
        for module in ("collect", "dialect", "documents", "notice", "prepare", "prompts"):
            sys.modules.pop(module, None)

    def start(self, content: bytes):
        self.world.objects["source", "summaries/today.jsonl"] = content
        return self.world.start("summaries/today.jsonl")

    def test_answers_each_prompt_in_its_place(self):
        self.world.statuses = ["InProgress", "InProgress"]
        long = json.dumps({"id": "long", "prompt": "x" * 100_000}).encode()
        _, results = self.start(lines(3) + long + b"\n" + b'{"id": "bad", "prompt": "Please fail."}')
        self.assertEqual((3, 2), (results["answers"]["answered"], results["answers"]["failed"]))
        content = self.world.objects["results", "executions/execution-1/answers.jsonl"]
        answers = [json.loads(line) for line in content.splitlines()]
        self.assertEqual({"id": "id-2", "answer": "Answer to Question 2?"}, answers[2])
        self.assertIn("longer than", answers[3]["error"])
        self.assertEqual({"id": "bad", "error": "The model wrote nothing: stop."}, answers[4])
        (job,) = self.world.jobs.values()
        self.assertEqual((16, 6), (job["MaxConcurrentTransforms"], job["MaxPayloadInMB"]))

    def test_keeps_and_tells_of_a_job_that_failed(self):
        self.world.statuses = ["InProgress", "Failed"]
        _, failure = self.start(lines(1))
        self.assertEqual("InferenceFailed", failure.error)
        self.assertIn("ended as Failed. As the test asks for.", failure.cause)
        self.assertEqual(1, len(self.world.kept))
        self.assertEqual("Failed: summaries", self.world.published[0]["Subject"])

    def test_stops_a_job_that_takes_too_long(self):
        self.world.statuses = ["InProgress"] * 1000
        _, failure = self.start(lines(1))
        self.assertEqual("TimedOut", failure.error)
        (job,) = self.world.jobs.values()
        self.assertTrue(job["stopped"])

    def test_starts_no_second_job_when_a_call_is_repeated(self):
        create = self.world.task_createTransformJob

        def lost(arguments: dict) -> dict:
            create(arguments)
            self.world.task_createTransformJob = create
            raise StateError("SageMaker.SdkClientException")

        self.world.task_createTransformJob = lost
        _, results = self.start(lines(2))
        self.assertEqual(2, results["answers"]["answered"])
        self.assertEqual(1, len(self.world.jobs))
