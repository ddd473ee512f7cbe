"""Holds definitions of pipelines against what the clouds take: pipelines.py FILE...

A step of a pipeline of SageMaker is a request of its API, which botocore describes; what such a pipeline computes counts as
text. A pipeline of Vertex AI is a PipelineSpec of Kubeflow, which the package kfp-pipeline-spec describes. What steps name
of each other has to be there.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import botocore.session
from botocore.model import Shape
from botocore.validate import ParamValidator
from google.protobuf.json_format import ParseDict, ParseError
from kfp.pipeline_spec.pipeline_spec_pb2 import PipelineDeploymentConfig, PipelineSpec

OUTPUT = re.compile(r"Steps\.([\w-]+)\.ProcessingOutputConfig\.Outputs\['(\w+)'\]\.S3Output\.S3Uri")
PLACEHOLDER = re.compile(r"\{\{\$\.(inputs|outputs)\.(artifacts|parameters)\['(\w+)'\](?:\.path)?\}\}")
COMPUTED = "s3://computed"


def findings(text: str) -> Iterator[str]:
    """Yields what is wrong with a definition."""
    definition = json.loads(text)
    yield from (of_sagemaker if "Steps" in definition else of_vertex)(definition)


def of_sagemaker(definition: dict) -> Iterator[str]:
    if unknown := set(definition) - {"Version", "Metadata", "Parameters", "PipelineExperimentConfig", "Steps"}:
        yield f"has no {', '.join(sorted(unknown))}"
    if definition.get("Version") != "2020-12-01":
        yield "has no such version"
    request = botocore.session.get_session().get_service_model("sagemaker").operation_model("CreateProcessingJob").input_shape
    made = set()
    for step in definition["Steps"]:
        name, arguments = step["Name"], step["Arguments"]
        for reference in references(arguments):
            match = OUTPUT.fullmatch(reference)
            if reference != "Execution.PipelineExecutionId" and (match is None or match.groups() not in made):
                yield f"{name}: {reference} is not there yet"
        filled = computed(arguments) | {"ProcessingJobName": name}
        report = ParamValidator().validate(filled, request)
        if report.has_errors():
            yield f"{name}: {report.generate_report()}"
        yield from (f"{name}: {finding}" for finding in values(filled, request))
        outputs = arguments.get("ProcessingOutputConfig", {}).get("Outputs", [])
        made |= {(name, output["OutputName"]) for output in outputs}


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if set(value) == {"Get"}:
            yield value["Get"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def computed(value: Any) -> Any:
    """Returns the value with text in place of what the pipeline computes, and of what the stack fills in."""
    if isinstance(value, dict):
        if set(value) in ({"Get"}, {"Std:Join"}):
            return COMPUTED
        return {key: computed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [computed(each) for each in value]
    if value == "${Role}":
        return "arn:aws:iam::111122223333:role/Role"
    return "key" if value == "${Key}" else value


def values(value: Any, shape: Shape) -> Iterator[str]:
    """Yields strings that are not among those of an enumeration, or do not look as they have to."""
    if shape.type_name == "structure":
        for key, each in value.items():
            if key in shape.members:
                yield from values(each, shape.members[key])
    elif shape.type_name == "list":
        for each in value:
            yield from values(each, shape.member)
    elif shape.type_name == "string":
        if shape.enum and value not in shape.enum:
            yield f"{value!r} is not one of {shape.name}"
        pattern = shape.metadata.get("pattern")
        if pattern and not re.fullmatch(pattern, value):
            yield f"{value!r} is no {shape.name}: {pattern}"


def of_vertex(definition: dict) -> Iterator[str]:
    try:
        ParseDict(definition, PipelineSpec())
        ParseDict(definition["deploymentSpec"], PipelineDeploymentConfig())
    except ParseError as error:
        yield str(error)
        return
    components, executors = definition["components"], definition["deploymentSpec"]["executors"]
    given = definition["root"].get("inputDefinitions", {}).get("parameters", {})
    tasks = definition["root"]["dag"]["tasks"]
    for name, task in tasks.items():
        component = components.get(task["componentRef"]["name"])
        if component is None or component["executorLabel"] not in executors:
            yield f"{name}: runs nothing"
            continue
        inputs = task.get("inputs", {})
        declared = component.get("inputDefinitions", {})
        for kind in ("artifacts", "parameters"):
            if set(inputs.get(kind, {})) != set(declared.get(kind, {})):
                yield f"{name}: is given other {kind} than it takes"
        for key, source in inputs.get("artifacts", {}).items():
            output = source["taskOutputArtifact"]
            producer = components.get(tasks.get(output["producerTask"], {}).get("componentRef", {}).get("name"), {})
            if output["outputArtifactKey"] not in producer.get("outputDefinitions", {}).get("artifacts", {}):
                yield f"{name}: nobody makes {key}"
            if output["producerTask"] not in task.get("dependentTasks", []):
                yield f"{name}: does not wait for {key}"
        for key, source in inputs.get("parameters", {}).items():
            if source["componentInputParameter"] not in given:
                yield f"{name}: nobody gives {key}"
        for word in executors[component["executorLabel"]]["container"]["command"]:
            for direction, kind, key in PLACEHOLDER.findall(word):
                if key not in component.get(f"{direction[:-1]}Definitions", {}).get(kind, {}):
                    yield f"{name}: has no {key} among its {direction}"
            if "{{$" in PLACEHOLDER.sub("", word):
                yield f"{name}: {word} means nothing"


def main(files: list[str]) -> int:
    found = [f"{file}: {finding}" for file in files for finding in findings(Path(file).read_text(encoding="utf-8"))]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
