"""Models are tuned, measured and put to use: the state machines of model-customization.yaml."""

import json
import unittest

from interpreter import StateError
from world import World

BUCKET = "source"
JOB = "arn:aws:bedrock:us-east-1:111122223333:model-customization-job/amazon.nova-micro-v1:0/abcdefghijkl"
MODEL = "arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-micro-v1:0/abcdefghijkl"
DEPLOYMENT = "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abcdefghijkl"


def examples(first: int, last: int, answered: bool = True) -> bytes:
    said = [("user", "Letter {}"), ("assistant", "invoice")][: 1 + answered]
    lines = [
        json.dumps({"messages": [{"role": role, "content": text.format(number)} for role, text in said]})
        for number in range(first, last)
    ]
    return "\n".join(lines).encode()


class Bedrock(World):
    """A world in which Amazon Bedrock tunes, too."""

    def __init__(self, workflow: str):
        super().__init__(workflow)
        self.failure: str | None = None
        self.job: dict = {}
        self.deployments: dict = {}
        self.objects[BUCKET, "training/letters.jsonl"] = examples(0, 20)
        self.objects[BUCKET, "answers/letters.jsonl"] = examples(100, 200, answered=False)
        self.objects[BUCKET, "validation/examples.jsonl"] = examples(20, 45)

    def validate(self, service: str, action: str, arguments: dict) -> None:
        if action == "putObject":
            arguments = {**arguments, "Body": json.dumps(arguments["Body"])}
        super().validate(service, action, arguments)

    def task_putObject(self, arguments: dict) -> dict:
        self.objects[arguments["Bucket"], arguments["Key"]] = json.dumps(arguments["Body"]).encode()
        return {}

    def task_createModelCustomizationJob(self, arguments: dict) -> dict:
        self.job = {**arguments, "looks": 0}
        return {"JobArn": JOB}

    def task_getModelCustomizationJob(self, arguments: dict) -> dict:
        assert arguments["JobIdentifier"] == self.job["JobName"]
        self.job["looks"] += 1
        if self.job["looks"] < 3:
            return {"Status": "InProgress"}
        if self.failure:
            return {"Status": "Failed", "FailureMessage": self.failure}
        return {"Status": "Completed", "OutputModelArn": MODEL}

    def task_createCustomModelDeployment(self, arguments: dict) -> dict:
        assert arguments["ModelArn"] == MODEL
        self.deployments[DEPLOYMENT] = 0
        return {"CustomModelDeploymentArn": DEPLOYMENT}

    def task_getCustomModelDeployment(self, arguments: dict) -> dict:
        self.deployments[arguments["CustomModelDeploymentIdentifier"]] += 1
        active = self.deployments[arguments["CustomModelDeploymentIdentifier"]] > 1
        return {"Status": "Active" if active else "Creating"}

    def task_deleteCustomModelDeployment(self, arguments: dict) -> dict:
        del self.deployments[arguments["CustomModelDeploymentIdentifier"]]
        return {}


class SorterTest(unittest.TestCase):
    def setUp(self):
        self.world = Bedrock("sorter")
        self.world.answers = ["Invoice."] * 16 + ["complaint"] * 4
        self.world.decisions = [{}]

    def run_it(self):
        return self.world.start("training/letters.jsonl")

    def in_use(self) -> dict | None:
        kept = self.world.objects.get(("results", "models/sorter.json"))
        return kept and json.loads(kept)

    def test_tunes_measures_asks_and_puts_to_use(self):
        machine, result = self.run_it()
        self.assertEqual({"modelId": DEPLOYMENT, "model": MODEL, "score": 0.8, "answers": "executions/execution-1/"}, result)
        self.assertEqual(DEPLOYMENT, self.in_use()["modelId"])
        self.assertEqual({"epochCount": "3", "learningRate": "0.00002", "learningRateWarmupSteps": "5"}, self.world.job["HyperParameters"])
        self.assertEqual("s3://results/executions/execution-1/training.jsonl", self.world.job["TrainingDataConfig"]["S3Uri"])
        learned = self.world.objects["results", "executions/execution-1/training.jsonl"].decode().splitlines()
        self.assertEqual(20, len(learned))
        self.assertEqual("bedrock-conversation-2024", json.loads(learned[0])["schemaVersion"])
        asked, told = self.world.published
        self.assertIn("send-task-success --region us-east-1 --task-token token-1 --task-output '{}'", asked["Message"])
        self.assertIn("Its answers are worth 0.8 on average", asked["Message"])
        self.assertIn(DEPLOYMENT, told["Message"])
        self.assertEqual([], self.world.kept)

    def test_keeps_the_answers_for_people_and_no_text_in_its_history(self):
        machine, _ = self.run_it()
        kept = [key for _, key in self.world.objects if "/answers-" in key]
        self.assertEqual(["executions/execution-1/answers-0000.jsonl", "executions/execution-1/answers-0010.jsonl"], kept)
        self.assertIn(b'"answered": "Invoice."', self.world.objects["results", kept[0]])
        self.assertNotIn("Letter", " ".join(machine.payloads))

    def test_names_of_jobs_tell_runs_apart_and_are_what_bedrock_takes(self):
        self.run_it()
        first = self.world.job["JobName"]
        self.assertRegex(first, "^sorter-[0-9a-f]{16}$")
        self.assertEqual(first, self.world.job["ClientRequestToken"])
        self.world.answers, self.world.decisions = ["invoice"] * 20, [{}]
        self.world.start("training/letters.jsonl", "execution-2")
        self.assertNotEqual(first, self.world.job["JobName"])

    def test_withdraws_what_is_below_the_threshold(self):
        self.world.answers = ["complaint"] * 20
        _, failure = self.run_it()
        self.assertEqual("BelowThreshold", failure.error)
        self.assertIn("worth 0 on average, less than 0.75", failure.cause)
        self.assertEqual({}, self.world.deployments)
        self.assertIsNone(self.in_use())
        self.assertEqual(1, len(self.world.kept))
        (told,) = self.world.published
        self.assertEqual("Failed: sorter", told["Subject"])

    def test_withdraws_what_is_not_approved(self):
        for decision, cause in (
            (StateError("Rejected", "It is rude."), "It is rude."),
            (StateError("States.Timeout"), "Nobody decided in time."),
        ):
            with self.subTest(cause):
                self.setUp()
                self.world.decisions = [decision]
                _, failure = self.run_it()
                self.assertEqual(("NotApproved", cause), (failure.error, failure.cause))
                self.assertEqual({}, self.world.deployments)
                self.assertIsNone(self.in_use())

    def test_says_why_tuning_failed(self):
        self.world.failure = "The training data has toxic content."
        _, failure = self.run_it()
        self.assertEqual(("TuningFailed", self.world.failure), (failure.error, failure.cause))
        self.assertEqual(1, len(self.world.kept))

    def test_pays_for_no_mistake_in_the_examples(self):
        for key, content in (
            ("training/letters.jsonl", examples(0, 3)),
            ("training/letters.jsonl", b"{}\n" * 20),
            ("validation/examples.jsonl", examples(0, 20)),
        ):
            with self.subTest(content[:20]):
                self.setUp()
                self.world.objects[BUCKET, key] = content
                _, failure = self.run_it()
                self.assertEqual("ExamplesUnusable", failure.error)
                self.assertEqual({}, self.world.job)

    def test_refuses_other_files(self):
        self.world.objects[BUCKET, "training/letters.csv"] = b"a,b"
        _, failure = self.world.start("training/letters.csv")
        self.assertEqual("FileRefused", failure.error)
        self.assertIn("letters.csv has 3 bytes", failure.cause)

    def test_repeats_what_fails_for_a_moment(self):
        self.world.fail = {"createModelCustomizationJob": ["Bedrock.ThrottlingException"] * 2}
        _, result = self.run_it()
        self.assertEqual(DEPLOYMENT, result["modelId"])


class WriterTest(unittest.TestCase):
    def test_the_threshold_decides_alone(self):
        world = Bedrock("writer")
        world.answers = ["an invoice"] * 25
        _, result = world.start("answers/letters.jsonl")
        self.assertEqual(0.667, result["score"])
        self.assertIn(("results", "models/writer.json"), world.objects)
        self.assertNotIn("HyperParameters", world.job)
        self.assertEqual("DISTILLATION", world.job["CustomizationType"])
        self.assertEqual(
            {"TeacherModelIdentifier": "amazon.nova-pro-v1:0", "MaxResponseLengthForInference": 1024},
            world.job["CustomizationConfig"]["DistillationConfig"]["TeacherModelConfig"],
        )
        learned = world.objects["results", "executions/execution-1/training.jsonl"].decode().splitlines()
        self.assertEqual(["user"], [each["role"] for each in json.loads(learned[99])["messages"]])
        self.assertEqual([], world.published)

    def test_a_distillation_takes_more_examples(self):
        world = Bedrock("writer")
        world.objects[BUCKET, "answers/letters.jsonl"] = examples(100, 199, answered=False)
        _, failure = world.start("answers/letters.jsonl")
        self.assertEqual("ExamplesUnusable", failure.error)
        self.assertEqual({}, world.job)
