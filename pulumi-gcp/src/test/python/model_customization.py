"""Models are tuned, measured and put to use: the workflows of model-customization.yaml."""

import json
import re
import unittest
from typing import Any
from urllib.parse import urlsplit

from world import World

LOCATION = "projects/123/locations/europe-west4"


def examples(first: int, last: int) -> bytes:
    said = [("user", "Letter {}"), ("assistant", "invoice")]
    lines = [
        json.dumps({"messages": [{"role": role, "content": text.format(number)} for role, text in said]})
        for number in range(first, last)
    ]
    return "\n".join(lines).encode()


class Vertex(World):
    """A world in which Vertex AI tunes, too."""

    def __init__(self, workflow: str):
        super().__init__(workflow, "results")
        self.failure: str | None = None
        self.glances = 0
        self.jobs: list[dict] = []
        self.aliases: dict[str, set[str]] = {}
        self.objects["source", "training/letters.jsonl"] = examples(0, 20)
        for folder in ("answers", "clerk", "apprentice", "novice"):
            self.objects["source", f"{folder}/letters.jsonl"] = examples(0, 20)
        self.evaluation: dict = {"metric": "similarity", "score": 0.8, "examples": 25, "exact": 0.6, "similarity": 0.8}
        self.versions: list[dict] = []
        self.objects["source", "validation/examples.jsonl"] = examples(20, 45)

    def _answer(self, method: str, url: str, body: bytes | None) -> tuple[int, Any]:
        path = urlsplit(url).path
        if path.endswith("/tuningJobs"):
            self.jobs.append(json.loads(body or b""))
            self.looks = 0
            return 200, self._job("JOB_STATE_PENDING")
        if "/tuningJobs/" in path:
            return 200, self._looked_at()
        if path.endswith("/customJobs"):
            self.jobs.append(json.loads(body or b""))
            self.looks = 0
            return 200, self._custom_job("JOB_STATE_PENDING")
        if "/customJobs/" in path:
            return 200, self._trained()
        if path.endswith("/models:upload"):
            given = json.loads(body or b"")
            assert given.get("parentModel") == (f"{LOCATION}/models/{self.workflow}" if self.versions else None)
            assert given.get("modelId") == (None if self.versions else self.workflow)
            self.versions.append(given["model"])
            return 200, {"name": f"{LOCATION}/models/{self.workflow}/operations/1"}
        looked = re.search(r"/models/([^/@:]+)(?:@([^/:]+))?$", path)
        if looked:
            return self._version(looked[1], looked[2])
        named = re.search(r"/models/(.+):mergeVersionAliases$", path)
        if named:
            for alias in json.loads(body or b"")["versionAliases"]:
                now = self.aliases.setdefault(named[1], set())
                now.discard(alias[1:]) if alias.startswith("-") else now.add(alias)
            return 200, {"name": f"{LOCATION}/models/{named[1]}"}
        status, answer = super()._answer(method, url, body)
        # The workflow may read and write this file, but not list the bucket.
        return (403 if status == 404 and "/o/models" in path else status), answer

    def _version(self, model: str, alias: str | None) -> tuple[int, Any]:
        """A version can be seen a while after it was uploaded."""
        for number, version in enumerate(self.versions, start=1):
            if alias is None or alias in version["versionAliases"]:
                self.glances += 1
                if alias and self.glances < 3:
                    break
                return 200, {"name": f"{LOCATION}/models/{model}", "displayName": model, "versionId": str(number)}
        return 404, {}

    def _job(self, state: str) -> dict:
        return {"name": f"{LOCATION}/tuningJobs/{len(self.jobs)}", "state": state}

    def _looked_at(self) -> dict:
        self.looks += 1
        if self.looks < 3:
            return self._job("JOB_STATE_RUNNING")
        if self.failure:
            return {**self._job("JOB_STATE_FAILED"), "error": {"code": 3, "message": self.failure}}
        number = len(self.jobs)
        model = {"model": f"{LOCATION}/models/{number}@1", "endpoint": f"{LOCATION}/endpoints/{number}"}
        return {**self._job("JOB_STATE_SUCCEEDED"), "tunedModel": model}


    def _custom_job(self, state: str) -> dict:
        return {"name": f"{LOCATION}/customJobs/{len(self.jobs)}", "state": state}

    def _trained(self) -> dict:
        self.looks += 1
        if self.looks < 3:
            return self._custom_job("JOB_STATE_RUNNING")
        if self.failure:
            return {**self._custom_job("JOB_STATE_FAILED"), "error": {"code": 3, "message": self.failure}}
        report = option(container(self.jobs[-1])["args"], "--report").removeprefix("/gcs/")
        bucket, _, folder = report.partition("/")
        self.objects[bucket, folder + "evaluation.json"] = json.dumps(self.evaluation).encode()
        return self._custom_job("JOB_STATE_SUCCEEDED")


def container(job: dict) -> dict:
    (pool,) = job["jobSpec"]["workerPoolSpecs"]
    return pool["containerSpec"]


def option(arguments: list[str], name: str) -> str:
    return arguments[arguments.index(name) + 1]


class SorterTest(unittest.TestCase):
    def setUp(self):
        self.world = Vertex("sorter")
        self.world.answers = ["Invoice."] * 16 + ["complaint"] * 4
        self.world.decisions = [{"approved": True}]

    def run_it(self, execution: str = "execution-1") -> Any:
        self.interpreter, result = self.world.start({"key": "training/letters.jsonl"}, execution)
        return result

    def in_use(self) -> dict | None:
        kept = self.world.objects.get(("results", "models/sorter.json"))
        return kept and json.loads(kept)

    def test_tunes_measures_asks_and_puts_to_use(self):
        result = self.run_it()
        self.assertEqual(f"{LOCATION}/endpoints/1", result["endpoint"])
        self.assertEqual((0.8, 20), (result["score"], result["examples"]))
        self.assertEqual(result, self.in_use())
        self.assertEqual({"1@1": {"production"}}, self.world.aliases)
        (job,) = self.world.jobs
        self.assertEqual("gemini-3.5-flash-lite", job["baseModel"])
        spec = job["supervisedTuningSpec"]
        self.assertEqual("gs://results/executions/execution-1/training.jsonl", spec["trainingDatasetUri"])
        self.assertEqual({"epochCount": "3", "learningRateMultiplier": 0.5, "adapterSize": "ADAPTER_SIZE_FOUR"}, spec["hyperParameters"])
        learned = self.world.objects["results", "executions/execution-1/training.jsonl"].decode().splitlines()
        self.assertEqual({"role": "model", "parts": [{"text": "invoice"}]}, json.loads(learned[0])["contents"][1])
        (where, subject, asked), (_, _, told) = self.world.published
        self.assertEqual(("notify", "To be approved: sorter"), (where, subject))
        self.assertIn("Its answers are worth 0.8 on average (exact); at least 0.75 is asked for.", asked)
        self.assertIn("""-d '{"approved": true}' https://workflowexecutions.googleapis.com/v1/callback""", asked)
        self.assertEqual(result, json.loads(told))

    def test_keeps_the_answers_for_people_and_no_text_in_its_variables(self):
        self.run_it()
        kept = sorted(key for _, key in self.world.objects if "/answers-" in key)
        self.assertEqual(["executions/execution-1/answers-0000.jsonl", "executions/execution-1/answers-0010.jsonl"], kept)
        self.assertIn(b'"answered": "Invoice."', self.world.objects["results", kept[0]])
        self.assertNotIn("Letter", " ".join(self.interpreter.seen))

    def test_only_one_is_called_production(self):
        self.run_it()
        self.world.answers, self.world.decisions = ["invoice"] * 20, [{"approved": True}]
        self.run_it("execution-2")
        self.assertEqual({"1@1": set(), "2@1": {"production"}}, self.world.aliases)
        self.assertEqual(f"{LOCATION}/models/2@1", self.in_use()["model"])

    def test_leaves_what_is_below_the_threshold(self):
        self.world.answers = ["complaint"] * 20
        failure = self.run_it()
        self.assertEqual("BelowThreshold", failure["error"])
        self.assertIn("less than 0.75. They are in executions/execution-1/", failure["cause"])
        self.assertIsNone(self.in_use())
        self.assertEqual({}, self.world.aliases)
        self.assertEqual(["failures", "notify"], [where for where, _, _ in self.world.published])

    def test_leaves_what_is_not_approved(self):
        for decision, cause in (({"approved": False}, "Somebody decided against it."), ({}, "Somebody decided against it."), (None, "Nobody decided in time.")):
            with self.subTest(decision):
                self.setUp()
                self.world.decisions = [decision]
                failure = self.run_it()
                self.assertEqual({"error": "NotApproved", "cause": cause}, failure)
                self.assertIsNone(self.in_use())

    def test_says_why_tuning_failed_and_asks_once(self):
        self.world.failure = "The dataset is too small."
        self.assertEqual({"error": "TuningFailed", "cause": self.world.failure}, self.run_it())
        self.setUp()
        self.world.fail = {"/tuningJobs": [503]}
        self.assertEqual(503, self.run_it()["code"])
        self.assertEqual([], self.world.jobs)

    def test_pays_for_no_mistake_in_the_examples(self):
        for key, content, reason in (
            ("training/letters.jsonl", examples(0, 3), "too few"),
            ("training/letters.jsonl", b"{}\n" * 20, "line 1"),
            ("validation/examples.jsonl", examples(0, 20), "among those to learn from"),
        ):
            with self.subTest(reason):
                self.setUp()
                self.world.objects["source", key] = content
                failure = self.run_it()
                self.assertEqual((422, "ExamplesUnusable"), (failure["code"], failure["body"]["error"]))
                self.assertIn(reason, failure["body"]["cause"])
                self.assertEqual([], self.world.jobs)

    def test_refuses_other_files(self):
        for key in ("training/letters.csv", "elsewhere/letters.jsonl", "training/.jsonl"):
            _, failure = self.world.start({"key": key})
            self.assertEqual("FileRefused", failure["error"])

    def test_works_once_on_an_upload(self):
        event = self.world.upload("source", "training/letters.jsonl", examples(0, 20))
        _, first = self.world.start(event)
        _, second = self.world.start(event, "execution-2")
        self.assertIn("endpoint", first)
        self.assertEqual("Another execution works on this upload.", second)
        self.assertEqual(1, len(self.world.jobs))


class WriterTest(unittest.TestCase):
    def test_the_threshold_decides_alone(self):
        world = Vertex("writer")
        world.answers = ["an invoice"] * 25
        _, result = world.start({"key": "answers/letters.jsonl"})
        self.assertAlmostEqual(2 / 3, result["score"])
        self.assertIn(("results", "models/writer.json"), world.objects)
        self.assertEqual({}, world.jobs[0]["supervisedTuningSpec"]["hyperParameters"])
        self.assertEqual([], world.published)


class ClerkTest(unittest.TestCase):
    """A recipe tunes a model with open weights."""

    def setUp(self):
        self.world = Vertex("clerk")
        self.world.decisions = [{"approved": True}]

    def run_it(self, execution: str = "execution-1") -> Any:
        return self.world.start({"key": "clerk/letters.jsonl"}, execution)[1]

    def test_trains_measures_registers_asks_and_puts_to_use(self):
        result = self.run_it()
        weights = "gs://results/executions/execution-1/weights/"
        self.assertEqual((f"{LOCATION}/models/clerk@1", weights, 0.8), (result["model"], result["weights"], result["score"]))
        self.assertEqual(result, json.loads(self.world.objects["results", "models/clerk.json"]))
        self.assertEqual({"clerk@1": {"production"}}, self.world.aliases)
        self.assertIn("Its answers are worth 0.8", self.world.published[0][2])
        (version,) = self.world.versions
        self.assertEqual(["run-execution-1"], version["versionAliases"])
        self.assertIn("--model=gs://results/executions/execution-1/weights", version["containerSpec"]["args"])

    def test_the_job_gets_the_recipe_and_the_examples(self):
        self.run_it()
        (job,) = self.world.jobs
        told = container(job)["args"]
        self.assertEqual("/gcs/results/recipes/clerk", told[0])
        self.assertEqual("meta-llama/Llama-3.1-8B-Instruct", option(told, "--model"))
        self.assertEqual("projects/test-project/secrets/hf-token", option(told, "--token-secret"))
        for name, expected in (("training", examples(0, 20)), ("validation", examples(20, 45))):
            _, _, bucket, key = option(told, f"--{name}").split("/", 3)
            learned = self.world.objects[bucket, key].decode().splitlines()
            self.assertEqual([json.loads(line) for line in expected.decode().splitlines()], [json.loads(line) for line in learned])
        for name, folder in (("output", "weights/"), ("checkpoints", "checkpoints/"), ("report", "")):
            self.assertEqual(f"/gcs/results/executions/execution-1/{folder}", option(told, f"--{name}"))
        self.assertLessEqual({"--rank=8", "--context=1024", "--method=lora", "--learning-rate=0.0002"}, set(told))
        scheduling = job["jobSpec"]["scheduling"]
        self.assertEqual(("86400s", "SPOT", True), (scheduling["timeout"], scheduling["strategy"], scheduling["restartJobOnWorkerRestart"]))
        self.assertIn("kmsKeyName", job["encryptionSpec"])

    def test_another_run_is_another_version_of_the_same_model(self):
        self.run_it()
        self.world.decisions = [{"approved": True}]
        self.assertEqual(f"{LOCATION}/models/clerk@2", self.run_it("execution-2")["model"])
        # The registry takes an alias from the version that had it.
        self.assertEqual({"production"}, self.world.aliases["clerk@2"])

    def test_registers_nothing_below_the_threshold(self):
        self.world.evaluation["score"] = 0.4
        self.assertEqual("BelowThreshold", self.run_it()["error"])
        self.assertEqual([], self.world.versions)
        self.assertEqual({}, self.world.aliases)

    def test_what_nobody_approves_is_not_used(self):
        self.world.decisions = [{"approved": False}]
        self.assertEqual("NotApproved", self.run_it()["error"])
        self.assertEqual((1, {}), (len(self.world.versions), self.world.aliases))
        self.assertNotIn(("results", "models/clerk.json"), self.world.objects)

    def test_says_why_a_job_failed_and_asks_once(self):
        self.world.failure = "out of memory"
        failure = self.run_it()
        self.assertEqual("TuningFailed", failure["error"])
        self.assertIn("JOB_STATE_FAILED. out of memory", failure["cause"])
        self.setUp()
        self.world.fail = {"/customJobs": [503]}
        self.assertEqual(503, self.run_it()["code"])
        self.assertEqual([], self.world.jobs)

    def test_does_not_wait_for_the_registry_for_ever(self):
        self.world.glances = -1000
        self.assertEqual("NotRegistered", self.run_it()["error"])


class ApprenticeTest(unittest.TestCase):
    def test_learns_in_full_from_weights_of_ones_own(self):
        world = Vertex("apprentice")
        world.results = "source"
        world.evaluation = {"metric": "exact", "score": 0.95, "examples": 25, "exact": 0.95, "similarity": 0.97}
        _, result = world.start({"key": "apprentice/letters.jsonl"})
        told = container(world.jobs[0])["args"]
        self.assertEqual("/gcs/weights/llama/", option(told, "--model"))
        self.assertLessEqual({"--method=full", "--learning-rate=0.00002", "--epochs=2", "--metric=exact"}, set(told))
        self.assertNotIn("--token-secret", told)
        self.assertEqual(f"{LOCATION}/models/apprentice@1", result["model"])
        self.assertEqual([], world.published)


class NoviceTest(unittest.TestCase):
    def test_learns_on_tpus(self):
        world = Vertex("novice")
        _, result = world.start({"key": "novice/letters.jsonl"})
        (pool,) = world.jobs[0]["jobSpec"]["workerPoolSpecs"]
        self.assertEqual({"machineType": "ct6e-standard-4t", "tpuTopology": "2x2"}, pool["machineSpec"])
        self.assertEqual(f"{LOCATION}/models/novice@1", result["model"])


if __name__ == "__main__":
    unittest.main()
