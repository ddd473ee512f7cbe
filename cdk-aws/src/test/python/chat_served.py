"""Weights are imported and put to use: the state machine of the imported model of chat-served.yaml."""

import json
import unittest

import botocore.session
from world import World

ARN = "arn:aws:bedrock:us-west-2:111122223333:imported-model/abcdefghijk{}"


class Imports(World):
    """A world in which Amazon Bedrock imports models. The state machine has no functions."""

    def __init__(self):
        self.workflow = "imported"
        self.session = botocore.session.Session()
        self.objects: dict = {("weights", "qwen-tuned/config.json"): b"{}"}
        self.called, self.fail, self.kept = [], {}, []
        self.failure: str | None = None
        self.models: list = []
        self.looks = 0

    def run_it(self, name: str = "execution-1"):
        return self.start("", name, WeightsBucket="weights")

    def task_listObjectsV2(self, arguments: dict) -> dict:
        return {"KeyCount": sum(key.startswith(arguments["Prefix"]) for _, key in self.objects)}

    def task_getObject(self, arguments: dict) -> dict:
        return {"Body": self.objects[arguments["Bucket"], arguments["Key"]].decode()}

    def task_createModelImportJob(self, arguments: dict) -> dict:
        self.job, self.looks = arguments, 0
        return {"JobArn": "arn"}

    def task_getModelImportJob(self, arguments: dict) -> dict:
        assert arguments["JobIdentifier"] == self.job["JobName"]
        self.looks += 1
        if self.looks < 3:
            return {"Status": "InProgress"}
        if self.failure:
            return {"Status": "Failed", "FailureMessage": self.failure}
        self.models.append(ARN.format(len(self.models)))
        return {"Status": "Completed", "ImportedModelArn": self.models[-1]}

    def task_deleteImportedModel(self, arguments: dict) -> dict:
        self.models.remove(arguments["ModelIdentifier"])
        return {}


class ImportTest(unittest.TestCase):
    def setUp(self):
        self.world = Imports()

    def in_use(self) -> str | None:
        kept = self.world.objects.get(("weights", "models/imported.json"))
        return kept and json.loads(kept)["modelId"]

    def test_imports_and_puts_to_use(self):
        _, result = self.world.run_it()
        self.assertEqual({"modelId": ARN.format(0)}, result)
        self.assertEqual(ARN.format(0), self.in_use())
        self.assertEqual("s3://weights/qwen-tuned/", self.world.job["ModelDataSource"]["S3DataSource"]["S3Uri"])
        self.assertRegex(self.world.job["JobName"], "^imported-[0-9a-f]{16}$")

    def test_deletes_the_former_one_when_another_is_in_use(self):
        self.world.run_it()
        _, result = self.world.run_it("execution-2")
        self.assertEqual({"modelId": ARN.format(1)}, result)
        self.assertEqual([ARN.format(1)], self.world.models)
        self.assertEqual(ARN.format(1), self.in_use())

    def test_keeps_what_is_in_use_if_an_import_fails(self):
        self.world.run_it()
        self.world.failure = "The architecture is not supported."
        _, failure = self.world.run_it("execution-2")
        self.assertEqual(("ImportFailed", self.world.failure), (failure.error, failure.cause))
        self.assertEqual(ARN.format(0), self.in_use())
        self.assertEqual([ARN.format(0)], self.world.models)
        self.assertEqual(1, len(self.world.kept))

    def test_imports_nothing_without_weights(self):
        del self.world.objects["weights", "qwen-tuned/config.json"]
        _, failure = self.world.run_it()
        self.assertIsNone(self.in_use())
        self.assertNotIn("createModelImportJob", " ".join(resource for resource, _ in self.world.called))
        self.assertEqual(1, len(self.world.kept))
