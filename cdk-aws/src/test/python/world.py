"""Stands for the services that workflows use, and for the functions: these run for real."""

import importlib
import io
import json
import os
import re
import sys
from pathlib import Path
from urllib.parse import unquote

import botocore.session
from botocore.model import Shape
from botocore.validate import ParamValidator
from interpreter import Interpreter, StateError

PROJECT = Path(os.environ["PROJECT"])
MODULES = {
    "TranscriptFunction": "transcript",
    "SplitFunction": "split",
    "NoticeFunction": "notice",
    "TranslationFunction": "translation",
    "SpeechFunction": "speech",
    "PrepareFunction": "prepare",
    "MeasureFunction": "measure",
    "EvaluatedFunction": "evaluated",
    "CollectFunction": "collect",
}
FIXED = {
    "DeadLetters": "https://sqs/dead-letters",
    "JobPrefix": "Stack",
    "BatchTranslationRole": "arn:aws:iam::111122223333:role/batch-translation",
    "ResultsKey": "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555",
}


def turn(speaker: int, start: float, text: str) -> dict:
    return {
        "speaker_label": f"spk_{speaker}",
        "start_time": str(start),
        "end_time": str(start + 1),
        "transcript": text,
    }


def camel_case(value: object, shape: Shape) -> object:
    """What Step Functions tells services whose members begin with small letters: there all begin with capitals."""
    if shape.type_name == "structure" and isinstance(value, dict):
        members = {name[0].upper() + name[1:]: name for name in shape.members}
        unknown = set(value) - set(members)
        if unknown:
            raise AssertionError(f"{shape.name} has no {unknown}")
        return {members[key]: camel_case(each, shape.members[members[key]]) for key, each in value.items()}
    if shape.type_name == "list" and isinstance(value, list):
        return [camel_case(each, shape.member) for each in value]
    return value


class World:
    """Everything outside of a state machine. All buckets are one, named by the store."""

    def __init__(self, workflow: str):
        self.workflow = workflow
        self.objects: dict = {}
        self.speech = [turn(0, 0, "Let us ship it."), turn(1, 3.5, "I write the release notes by Friday.")]
        self.answers: list = []
        self.questions: list = []
        self.published: list = []
        self.kept: list = []
        self.jobs: dict = {}
        self.statuses: list = []
        self.called: list = []
        self.fail: dict = {}
        self.decisions: list = []
        self.session = botocore.session.Session()
        # Functions of other workflows have modules of the same names.
        functions = str(PROJECT / "functions")
        sys.path[:] = [path for path in sys.path if not path.startswith(functions)]
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(functions):
                del sys.modules[name]
        sys.path.insert(0, str(PROJECT / "functions" / workflow))
        os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
        os.environ["RESULTS_BUCKET"] = "results"
        os.environ["MODEL_ID"] = "model"
        importlib.import_module("documents").s3 = self
        for module, client in (
            ("model", "bedrock"),
            ("translation", "translate"),
            ("speech", "polly"),
            ("notice", "sns"),
            ("tuned", "bedrock"),
        ):
            if (PROJECT / "functions" / workflow / f"{module}.py").exists():
                setattr(importlib.import_module(module), client, self)

    def start(self, key: str, name: str = "execution-1", **substitutions: str) -> tuple:
        text = (PROJECT / "workflows" / f"{self.workflow}.asl.json").read_text("utf-8")
        known = {**FIXED, "SourceBucket": "source", "ResultsBucket": "results", **substitutions}
        for used in re.findall(r"\$\{(\w+)}", text):
            known.setdefault(used, used)
        machine = Interpreter(text, known, self.task)
        try:
            return machine, machine.run({"key": key}, name)
        except StateError as failure:
            return machine, failure

    # Tasks.

    def task(self, resource: str, arguments: dict) -> object:
        self.called.append((resource, arguments))
        for error in self.fail.get(resource.split(":")[-1], [])[:1]:
            self.fail[resource.split(":")[-1]].pop(0)
            raise StateError(error, "as the test asks for")
        if resource == "arn:aws:states:::lambda:invoke":
            return {"Payload": self.invoke(arguments["FunctionName"], arguments["Payload"])}
        service, action = resource.removesuffix(".waitForTaskToken").removesuffix(".sync").split(":")[-2:]
        self.validate({"sfn": "stepfunctions"}.get(service, service), action, arguments)
        result = getattr(self, "task_" + action)(arguments)
        return self.decision() if resource.endswith(".waitForTaskToken") else result

    def decision(self) -> dict:
        """What somebody sends who has the token of a task: an answer, or an error."""
        decided = self.decisions.pop(0)
        if isinstance(decided, StateError):
            raise decided
        return decided

    def validate(self, service: str, action: str, arguments: dict) -> None:
        """The arguments are what the service takes."""
        model = self.session.get_service_model(service)
        name = action[0].upper() + action[1:]
        if service == "bedrock":
            arguments = camel_case(arguments, model.operation_model(name).input_shape)
        if service == "sqs":
            arguments = {**arguments, "MessageBody": json.dumps(arguments["MessageBody"])}
        if action == "putObject":
            arguments = {**arguments, "Body": json.dumps(arguments["Body"])}
        report = ParamValidator().validate(arguments, model.operation_model(name).input_shape)
        if report.has_errors():
            raise AssertionError(f"{service}:{action}: {report.generate_report()}")

    def invoke(self, function: str, payload: dict) -> object:
        module = importlib.import_module(MODULES.get(function, "model"))
        try:
            return json.loads(json.dumps(module.handler(json.loads(json.dumps(payload)), None)))
        except Exception as error:
            raise StateError(type(error).__name__, str(error)) from error

    def task_headObject(self, arguments: dict) -> dict:
        try:
            return {"ContentLength": len(self.objects[arguments["Bucket"], arguments["Key"]])}
        except KeyError:
            raise StateError("S3.NoSuchKeyException") from None

    def task_putObject(self, arguments: dict) -> dict:
        self.objects[arguments["Bucket"], arguments["Key"]] = json.dumps(arguments["Body"]).encode()
        return {}

    def task_copyObject(self, arguments: dict) -> dict:
        bucket, key = arguments["CopySource"].split("/", 1)
        self.objects[arguments["Bucket"], arguments["Key"]] = self.objects[bucket, unquote(key)]
        return {}

    def task_listObjectsV2(self, arguments: dict) -> dict:
        keys = [
            key
            for bucket, key in self.objects
            if bucket == arguments["Bucket"] and key.startswith(arguments["Prefix"])
        ]
        return {"Contents": [{"Key": key} for key in keys]}

    def task_startTranscriptionJob(self, arguments: dict) -> dict:
        name = arguments["TranscriptionJobName"]
        if name in self.jobs:
            raise StateError("Transcribe.ConflictException")
        assert arguments["Media"]["MediaFileUri"].startswith("s3://source/")
        self.jobs[name] = {"looks": 0, **arguments}
        return {"TranscriptionJob": {"TranscriptionJobName": name}}

    def task_getTranscriptionJob(self, arguments: dict) -> dict:
        job = self.jobs[arguments["TranscriptionJobName"]]
        job["looks"] += 1
        if job["looks"] < 3:
            return {"TranscriptionJob": {"TranscriptionJobStatus": "IN_PROGRESS"}}
        if self.speech is None:
            failed = {"TranscriptionJobStatus": "FAILED", "FailureReason": "The media format is wrong."}
            return {"TranscriptionJob": failed}
        raw = json.dumps({"results": {"audio_segments": self.speech}}).encode()
        self.objects[job["OutputBucketName"], job["OutputKey"]] = raw
        return {"TranscriptionJob": {"TranscriptionJobStatus": "COMPLETED", "LanguageCode": "en-US"}}

    def task_startTextTranslationJob(self, arguments: dict) -> dict:
        self.jobs["translation"] = arguments
        return {"JobId": "job-1", "JobStatus": "SUBMITTED"}

    def task_describeTextTranslationJob(self, arguments: dict) -> dict:
        job = self.jobs["translation"]
        bucket, given = job["InputDataConfig"]["S3Uri"].removeprefix("s3://").split("/", 1)
        _, written = job["OutputDataConfig"]["S3Uri"].removeprefix("s3://").split("/", 1)
        for key in [key for where, key in self.objects if where == bucket and key.startswith(given)]:
            for target in job["TargetLanguageCodes"]:
                name = f"{written}111122223333-TranslateText-job-1/{target}.{key.removeprefix(given)}"
                self.objects[bucket, name] = self.objects[bucket, key] + target.encode()
        return {"TextTranslationJobProperties": {"JobId": "job-1", "JobStatus": "COMPLETED"}}

    def task_createModelInvocationJob(self, arguments: dict) -> dict:
        arn = "arn:aws:bedrock:eu-west-1:111122223333:model-invocation-job/abcdefghijkl"
        self.jobs[arn] = arguments
        return {"JobArn": arn}

    def task_getModelInvocationJob(self, arguments: dict) -> dict:
        arn = arguments["JobIdentifier"]
        status = self.statuses.pop(0) if self.statuses else "Completed"
        if status in ("Completed", "PartiallyCompleted"):
            self.infer(self.jobs[arn], arn.split("/")[-1])
        return {"JobArn": arn, "Status": status, "Message": "As the test asks for."}

    def task_stopModelInvocationJob(self, arguments: dict) -> dict:
        self.jobs[arguments["JobIdentifier"]]["stopped"] = True
        return {}

    def task_createTransformJob(self, arguments: dict) -> dict:
        name = arguments["TransformJobName"]
        if name in self.jobs:
            raise StateError("SageMaker.ResourceInUseException")
        self.jobs[name] = arguments
        return {"TransformJobArn": f"arn:aws:sagemaker:eu-west-1:111122223333:transform-job/{name}"}

    def task_describeTransformJob(self, arguments: dict) -> dict:
        name = arguments["TransformJobName"]
        status = self.statuses.pop(0) if self.statuses else "Completed"
        if status == "Completed":
            self.transform(self.jobs[name])
        reason = {"FailureReason": "As the test asks for."} if status == "Failed" else {}
        return {"TransformJobName": name, "TransformJobStatus": status, **reason}

    def task_stopTransformJob(self, arguments: dict) -> dict:
        self.jobs[arguments["TransformJobName"]]["stopped"] = True
        return {}

    def transform(self, job: dict) -> None:
        """Answers each line in its place, as SageMaker does; the container ends answers with a line of its own."""
        bucket, key = job["TransformInput"]["DataSource"]["S3DataSource"]["S3Uri"].removeprefix("s3://").split("/", 1)
        _, folder = job["TransformOutput"]["S3OutputPath"].removeprefix("s3://").split("/", 1)
        rows = []
        for line in self.objects[bucket, key].splitlines():
            text = json.loads(line)["messages"][-1]["content"]
            message = {"role": "assistant", "content": "" if "fail" in text else f"Answer to {text}"}
            rows.append({"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]})
        written = "".join(json.dumps(row) + "\n\n" for row in rows)
        self.objects[bucket, f"{folder}/{key.split('/')[-1]}.out"] = written.encode()

    def infer(self, job: dict, name: str) -> None:
        """Answers in any order, as Bedrock does."""
        bucket, key = job["InputDataConfig"]["S3InputDataConfig"]["S3Uri"].removeprefix("s3://").split("/", 1)
        _, folder = job["OutputDataConfig"]["S3OutputDataConfig"]["S3Uri"].removeprefix("s3://").split("/", 1)
        rows = [json.loads(line) for line in self.objects[bucket, key].splitlines()]
        for row in rows:
            self.validate("bedrock-runtime", "converse", {"modelId": job["ModelId"], **row["modelInput"]})
            text = row["modelInput"]["messages"][0]["content"][0]["text"]
            if "fail" in text:
                row["error"] = {"errorCode": 400, "errorMessage": "refused"}
            else:
                message = {"role": "assistant", "content": [{"text": f"Answer to {text}"}]}
                row["modelOutput"] = {"output": {"message": message}, "stopReason": "end_turn"}
        written = "".join(json.dumps(row) + "\n" for row in reversed(rows))
        self.objects[bucket, f"{folder}{name}/{key.split('/')[-1]}.out"] = written.encode()

    def task_getSpeechSynthesisTask(self, arguments: dict) -> dict:
        return {"SynthesisTask": {"TaskStatus": "completed"}}

    def task_publish(self, arguments: dict) -> dict:
        self.published.append(arguments)
        return {"MessageId": "1"}

    def task_sendMessage(self, arguments: dict) -> dict:
        self.kept.append(arguments)
        return {"MessageId": "1"}

    # What functions call.

    def get_object(self, **arguments: str) -> dict:
        return {"Body": io.BytesIO(self.objects[arguments["Bucket"], arguments["Key"]])}

    def put_object(self, **arguments: object) -> dict:
        self.objects[arguments["Bucket"], arguments["Key"]] = arguments["Body"]
        return {}

    def converse(self, **arguments: object) -> dict:
        self.validate("bedrock-runtime", "converse", arguments)
        self.questions.append(arguments)
        text = self.answers.pop(0) if self.answers else "An answer."
        return {
            "output": {"message": {"content": [{"text": text}]}},
            "stopReason": "end_turn",
            "usage": {},
        }

    def translate_document(self, **arguments: object) -> dict:
        self.validate("translate", "translateDocument", arguments)
        content = arguments["Document"]["Content"] + arguments["TargetLanguageCode"].encode()
        return {"TranslatedDocument": {"Content": content}}

    def start_speech_synthesis_task(self, **arguments: object) -> dict:
        self.validate("polly", "startSpeechSynthesisTask", arguments)
        key = f"{arguments['OutputS3KeyPrefix']}.task-1.mp3"
        self.objects[arguments["OutputS3BucketName"], key] = arguments["VoiceId"].encode()
        return {"SynthesisTask": {"TaskId": "task-1"}}

    def publish(self, **arguments: object) -> dict:
        return self.task_publish(arguments)

