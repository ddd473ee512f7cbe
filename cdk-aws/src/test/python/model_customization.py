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


PACKAGE = "arn:aws:sagemaker:us-east-1:111122223333:model-package/letters/1"


class SageMaker(World):
    """A world in which training jobs of SageMaker tune, and there is a registry of models."""

    def __init__(self, workflow: str, prefix: str):
        super().__init__(workflow)
        self.score = 0.9
        self.trained: list = []
        self.crashes = 0
        self.registered: dict = {}
        self.status = ""
        self.decisions = [{}]
        self.objects[BUCKET, prefix + "letters.jsonl"] = examples(0, 20)
        self.objects[BUCKET, "validation/examples.jsonl"] = examples(20, 45)

    def start(self, key: str, name: str = "execution-1") -> tuple:
        role = "arn:aws:iam::111122223333:role/job"
        return super().start(
            key, name, JobRole=role, Recipe="s3://assets/recipe.zip", Models="letters", ResultsBucket="results",
            WeightsBucket="results", SecurityGroup="sg-1", Subnet0="subnet-1", Subnet1="subnet-2",
        )

    def task_createTrainingJob(self, arguments: dict) -> dict:
        self.trained.append(arguments)
        if len(self.trained) <= self.crashes:
            raise StateError("States.TaskFailed", "The machine was lost.")
        bucket, path = arguments["OutputDataConfig"]["S3OutputPath"].removeprefix("s3://").split("/", 1)
        weights = f"{path}/{arguments['TrainingJobName']}/output/model"
        evaluation = {"metric": "exact", "score": self.score, "examples": 20}
        self.objects[bucket, weights + "/evaluation/evaluation.json"] = json.dumps(evaluation).encode()
        return {
            "TrainingJobName": arguments["TrainingJobName"],
            "ModelArtifacts": {"S3ModelArtifacts": f"s3://{bucket}/{weights}"},
        }

    def task_createModelPackage(self, arguments: dict) -> dict:
        self.registered, self.status = arguments, arguments["ModelApprovalStatus"]
        return {"ModelPackageArn": PACKAGE}

    def task_updateModelPackage(self, arguments: dict) -> dict:
        assert arguments["ModelPackageArn"] == PACKAGE
        self.status = f"{arguments['ModelApprovalStatus']}: {arguments['ApprovalDescription']}"
        return {}


class TrainerTest(unittest.TestCase):
    def setUp(self):
        self.world = SageMaker("trainer", "lessons/")

    def run_it(self):
        return self.world.start("lessons/letters.jsonl")

    def in_use(self) -> dict | None:
        kept = self.world.objects.get(("results", "models/trainer.json"))
        return kept and json.loads(kept)

    def test_trains_registers_asks_and_puts_to_use(self):
        _, result = self.run_it()
        (job,) = self.world.trained
        weights = f"executions/execution-1/tuned/{job['TrainingJobName']}/output/model/"
        self.assertEqual((weights, PACKAGE, 0.9), (result["weights"], result["modelPackage"], result["score"]))
        self.assertEqual((weights, "s3://results/" + weights), (self.in_use()["weightsPath"], self.in_use()["model"]))
        self.assertEqual("Approved: Its answers are worth 0.9.", self.world.status)
        asked, told = self.world.published
        self.assertIn("Its answers are worth 0.9 on average", asked["Message"])
        self.assertIn("The weights to serve: s3://results/" + weights, told["Message"])
        self.assertEqual([], self.world.kept)

    def test_the_machine_gets_recipe_examples_and_settings(self):
        self.run_it()
        (job,) = self.world.trained
        channels = {each["ChannelName"]: each["DataSource"]["S3DataSource"]["S3Uri"] for each in job["InputDataConfig"]}
        self.assertEqual("s3://assets/recipe.zip", channels["recipe"])
        self.assertEqual("s3://results/executions/execution-1/training.jsonl", channels["training"])
        learned = self.world.objects["results", "executions/execution-1/training.jsonl"].decode().splitlines()
        self.assertEqual("assistant", json.loads(learned[0])["messages"][-1]["role"])
        told = job["Environment"]
        self.assertEqual(("8", "1024", "8", "0.0001", "2"), tuple(told["TUNE_" + name] for name in ("RANK", "CONTEXT", "BATCH", "LEARNING_RATE", "EPOCHS")))
        self.assertEqual(("hugging-face/llama", "exact"), (told["TUNE_TOKEN_SECRET"], told["TUNE_METRIC"]))
        self.assertTrue(job["EnableManagedSpotTraining"])
        self.assertEqual(["subnet-1", "subnet-2"], job["VpcConfig"]["Subnets"])

    def test_registers_what_it_was_measured_to_be_worth(self):
        self.run_it()
        registered = self.world.registered
        self.assertEqual(("letters", "0.9"), (registered["ModelPackageGroupName"], registered["CustomerMetadataProperties"]["score"]))
        statistics = registered["ModelMetrics"]["ModelQuality"]["Statistics"]["S3Uri"]
        self.assertIn(("results", statistics.removeprefix("s3://results/")), self.world.objects)

    def test_goes_on_where_a_machine_was_lost(self):
        self.world.crashes = 1
        self.run_it()
        first, second = self.world.trained
        self.assertNotEqual(first["TrainingJobName"], second["TrainingJobName"])
        self.assertEqual(first["CheckpointConfig"], second["CheckpointConfig"])
        self.assertIsNotNone(self.in_use())

    def test_says_why_a_training_failed(self):
        self.world.crashes = 2
        _, failure = self.run_it()
        self.assertEqual("The machine was lost.", failure.cause)
        self.assertEqual({}, self.world.registered)
        self.assertEqual(1, len(self.world.kept))

    def test_rejects_what_is_below_the_threshold(self):
        self.world.score = 0.5
        _, failure = self.run_it()
        self.assertEqual("BelowThreshold", failure.error)
        self.assertIn("Rejected: The answers are worth 0.5 on average, less than 0.75", self.world.status)
        self.assertIsNone(self.in_use())

    def test_rejects_what_is_not_approved(self):
        self.world.decisions = [StateError("Rejected", "It is rude.\nAnd wrong.")]
        _, failure = self.run_it()
        self.assertEqual(("NotApproved", "It is rude.\nAnd wrong."), (failure.error, failure.cause))
        self.assertEqual("Rejected: It is rude. And wrong.", self.world.status)
        self.assertIsNone(self.in_use())

    def test_pays_for_no_mistake_in_the_examples(self):
        self.world.objects[BUCKET, "lessons/letters.jsonl"] = b"{}"
        _, failure = self.run_it()
        self.assertEqual("ExamplesUnusable", failure.error)
        self.assertEqual([], self.world.trained)


class LearnerTest(unittest.TestCase):
    def test_the_threshold_decides_alone(self):
        world = SageMaker("learner", "more/")
        _, result = world.start("more/letters.jsonl")
        self.assertEqual("Approved: Its answers are worth 0.9.", world.status)
        (job,) = world.trained
        channels = {each["ChannelName"]: each["DataSource"]["S3DataSource"]["S3Uri"] for each in job["InputDataConfig"]}
        self.assertEqual("s3://results/base/", channels["weights"])
        self.assertEqual(("full", "/opt/ml/input/data/weights"), (job["Environment"]["TUNE_METHOD"], job["Environment"]["TUNE_MODEL"]))
        self.assertNotIn("VpcConfig", job)
        self.assertEqual([], world.published)
