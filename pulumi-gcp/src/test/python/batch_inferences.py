"""Takes files of prompts through the batch inferences of batch-inferences.yaml."""

import json
import unittest

from world import World


def lines(count: int, text: str = "Question") -> bytes:
    return "".join(json.dumps({"id": f"id-{n}", "prompt": f"{text} {n}?"}) + "\n" for n in range(count)).encode()


class LettersTest(unittest.TestCase):
    """Answered by Gemini, and started by uploads."""

    def setUp(self):
        self.world = World("letters", "answers")

    def start(self, content: bytes, key: str = "letters/today.jsonl"):
        return self.world.start(self.world.upload("prompts", key, content))

    def answers(self) -> list[dict]:
        content = self.world.objects["answers", "executions/execution-1/answers.jsonl"]
        return [json.loads(line) for line in content.splitlines()]

    def test_answers_each_prompt_in_its_place(self):
        self.world.states = ["QUEUED", "PENDING", "RUNNING"]
        _, results = self.start(lines(20))
        self.assertEqual((20, 0), (results["answers"]["answered"], results["answers"]["failed"]))
        self.assertEqual([f"id-{n}" for n in range(20)], [each["id"] for each in self.answers()])
        self.assertEqual("Answer to Question 7?", self.answers()[7]["answer"])

    def test_starts_the_job_that_the_blueprint_asks_for(self):
        self.start(lines(1))
        (job,) = self.world.jobs
        self.assertTrue(job["model"].startswith("publishers/google/models/gemini-"))
        request = json.loads(self.world.objects["answers", "executions/execution-1/answers/in/requests.jsonl"])["request"]
        self.assertGreaterEqual(request["generationConfig"]["maxOutputTokens"], 300)
        self.assertEqual(0.2, request["generationConfig"]["temperature"])
        self.assertIn("one", request["systemInstruction"]["parts"][0]["text"])

    def test_keeps_prompts_and_answers_out_of_the_record(self):
        interpreter, _ = self.start(lines(3))
        self.assertNotIn("Question", "\n".join(interpreter.seen))

    def test_tells_who_wants_to_know(self):
        self.start(lines(1))
        (message,) = self.world.published
        self.assertEqual(("desk", "Answered: letters"), message[:2])
        self.assertIn("gs://answers/executions/execution-1/answers.jsonl", message[2])

    def test_keeps_errors_to_their_prompts(self):
        _, results = self.start(lines(2) + b'{"id": "bad", "prompt": "Please fail."}')
        self.assertEqual((2, 1), (results["answers"]["answered"], results["answers"]["failed"]))
        self.assertEqual({"id": "bad", "error": "Bad Request: refused"}, self.answers()[-1])

    def test_starts_one_job_for_an_event_that_comes_twice(self):
        event = self.world.upload("prompts", "letters/today.jsonl", lines(1))
        self.world.start(event, "execution-1")
        _, result = self.world.start(event, "execution-2")
        self.assertEqual("Another execution works on this upload.", result)
        self.assertEqual(1, len(self.world.jobs))

    def test_refuses_what_holds_no_prompts_before_it_costs(self):
        for content, error in ((b"\n\n", "NotPrompts"), (b"id,prompt\n", "NotPrompts"), (b"\xff\xfe", "NotText")):
            with self.subTest(content):
                self.world = World("letters", "answers")
                _, failure = self.start(content)
                self.assertEqual(error, failure["body"]["error"])
                self.assertEqual([], self.world.jobs)
                self.assertEqual(["failures", "desk"], [topic for topic, _, _ in self.world.published])

    def test_refuses_empty_and_other_files(self):
        for content, key in ((b"", "letters/today.jsonl"), (lines(1), "letters/today.txt"), (lines(1), "reviews/a.jsonl")):
            with self.subTest(key):
                _, failure = self.start(content, key)
                self.assertEqual("FileRefused", failure["error"])

    def test_fails_if_nothing_is_answered(self):
        _, failure = self.start(lines(2, "Please fail"))
        self.assertEqual("NothingAnswered", failure["body"]["error"])

    def test_keeps_and_tells_of_a_job_that_failed(self):
        for state in ("FAILED", "CANCELLED", "EXPIRED"):
            with self.subTest(state):
                self.world = World("letters", "answers")
                self.world.states = ["RUNNING", state]
                _, failure = self.start(lines(1))
                self.assertEqual("InferenceFailed", failure["error"])
                self.assertIn(f"ended as JOB_STATE_{state}. ", failure["cause"])
                self.assertEqual(["failures", "desk"], [topic for topic, _, _ in self.world.published])

    def test_cancels_a_job_that_takes_too_long(self):
        self.world.states = ["RUNNING"] * 1000
        _, failure = self.start(lines(1))
        self.assertEqual("TimedOut", failure["error"])
        self.assertEqual(1, len(self.world.cancelled))
        self.assertGreater(len(self.world.states), 300, "looks every five minutes, for two days")

    def test_repeats_what_fails_for_a_moment(self):
        self.world.fail["batchPredictionJobs/7"] = [503, 429]
        _, results = self.start(lines(1))
        self.assertEqual(1, results["answers"]["answered"])


class ReviewsTest(unittest.TestCase):
    """Answered by Claude, and started by a schedule."""

    def test_answers_each_prompt(self):
        world = World("reviews", "prompts")
        world.objects["prompts", "reviews/today.jsonl"] = lines(3)
        _, results = world.start({"key": "reviews/today.jsonl"})
        self.assertEqual(3, results["answers"]["answered"])
        (job,) = world.jobs
        self.assertTrue(job["model"].startswith("publishers/anthropic/models/claude-"))
        requests = world.objects["prompts", "executions/execution-1/answers/in/requests.jsonl"].splitlines()
        self.assertEqual("vertex-2023-10-16", json.loads(requests[0])["request"]["anthropic_version"])


class OpenTest(unittest.TestCase):
    """Answered by a model with open weights, in a custom job."""

    def start(self, component: str, **world: object):
        self.world = World(component, "answers")
        self.world.objects["prompts", f"{component}/today.jsonl"] = lines(3)
        for name, value in world.items():
            setattr(self.world, name, value)
        return self.world.start({"key": f"{component}/today.jsonl"})

    def pool(self) -> dict:
        (job,) = self.world.jobs
        return job["jobSpec"]["workerPoolSpecs"][0]

    def test_answers_each_prompt(self):
        _, results = self.start("open", states=["PENDING", "RUNNING"])
        self.assertEqual((3, 0), (results["answers"]["answered"], results["answers"]["failed"]))
        content = self.world.objects["answers", "executions/execution-1/answers.jsonl"]
        self.assertEqual({"id": "id-1", "answer": "Answer to Question 1?"}, json.loads(content.splitlines()[1]))

    def test_runs_on_the_machine_that_fits(self):
        self.start("open")
        machine = self.pool()["machineSpec"]
        self.assertEqual(("NVIDIA_L4", 2), (machine["acceleratorType"], machine["acceleratorCount"]))
        args = self.pool()["containerSpec"]["args"]
        self.assertEqual("Qwen/Qwen3-8B", args[5])
        self.assertIn("--tensor-parallel-size=2", args)
        self.assertEqual("86400s", self.world.jobs[0]["jobSpec"]["scheduling"]["timeout"])

    def test_takes_weights_of_ones_own(self):
        self.start("tuned")
        args = self.pool()["containerSpec"]["args"]
        self.assertEqual("/gcs/models/tuned/", args[5])
        self.assertIn("--quantization=fp8", args)
        self.assertEqual("g2-standard-12", self.pool()["machineSpec"]["machineType"])

    def test_tells_of_a_job_that_failed(self):
        _, failure = self.start("open", states=["FAILED"])
        self.assertIn("As the test asks for.", failure["cause"])

    def test_cancels_a_job_that_takes_too_long(self):
        _, failure = self.start("open", states=["RUNNING"] * 1000)
        self.assertEqual("TimedOut", failure["error"])
        self.assertTrue(self.world.cancelled[0].endswith("/customJobs/7:cancel"))


if __name__ == "__main__":
    unittest.main()
