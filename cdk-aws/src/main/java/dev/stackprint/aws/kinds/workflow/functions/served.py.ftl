"""Has a model <#if imported>that Bedrock imported<#else>on an endpoint</#if> carry out a task, between two looks of the guardrail if there is one."""

<#if imported>
import functools
</#if>
import json
import os

import boto3
<#if !imported>
from botocore.config import Config
from botocore.exceptions import ClientError
</#if>

<#if imported>
import in_use
</#if>
import model
<#if !imported>

# An endpoint answers within a minute, or not at all.
runtime = boto3.client(
    "sagemaker-runtime", config=Config(read_timeout=70, retries={"total_max_attempts": 1})
)


class ModelNotReadyException(Exception):
    """The endpoint cannot answer now: it has no copy of the model yet, or too much to do. SageMaker has other
    names for most of that; the state machine repeats this one."""
</#if>


class RequestRefused(Exception):
    """The server answered with an error."""


def handler(event: dict, _context: object) -> dict:
    return model.carry_out(event, converse)


def converse(instruction: str, conversation: list[dict], maximum_tokens: int) -> tuple[str, str]:
    messages = [{"role": "system", "content": instruction}]
    messages += [{"role": each["role"], "content": written(each["content"])} for each in conversation]
    text, stop_reason = invoke(messages, maximum_tokens)
    return (released(text, "OUTPUT") if text else text), stop_reason


def written(blocks: list[dict]) -> str:
    """Returns the text of a message; what the guardrail is to examine as it lets it pass."""
    texts = []
    for block in blocks:
        if "guardContent" in block:
            texts.append(released(block["guardContent"]["text"]["text"], "INPUT"))
        else:
            texts.append(block["text"])
    return "".join(texts)


def invoke(messages: list[dict], maximum_tokens: int) -> tuple[str, str]:
    body = {
        "messages": messages,
        "max_tokens": maximum_tokens,
<#if !imported>
        # Models that can do both answer at once instead of thinking first; others do not know the word.
        "chat_template_kwargs": {"enable_thinking": False},
</#if>
    }
<#if imported>
    response = model.bedrock.invoke_model(
        modelId=told().model_id(),
        contentType="application/json",
        accept="application/json",
        body=json.dumps(body).encode("utf-8"),
    )
    answer = json.loads(response["body"].read())
<#else>
    component = os.environ.get("MODEL_COMPONENT")
    try:
        response = runtime.invoke_endpoint(
            EndpointName=os.environ["MODEL_ID"],
            **({"InferenceComponentName": component} if component else {}),
            ContentType="application/json",
            Accept="application/json",
            Body=json.dumps(body).encode("utf-8"),
        )
    except ClientError as error:
        if passes(error):
            raise ModelNotReadyException(error.response["Error"]["Code"]) from None
        raise
    answer = json.loads(response["Body"].read())
</#if>
    if not answer.get("choices"):
        raise RequestRefused("the server does not take the request, such as one that is too long")
    choice = answer["choices"][0]
    model.log.info("stopped by %s, usage %s", choice.get("finish_reason"), answer.get("usage"))
    stop_reason = "max_tokens" if choice.get("finish_reason") == "length" else "end_turn"
    return without_thoughts(choice["message"].get("content") or ""), stop_reason


def released(text: str, source: str) -> str:
    """Returns a text as the guardrail lets it pass: masked where it masks. Without its word nothing passes."""
    if "GUARDRAIL_ID" not in os.environ:
        return text
    seen = model.bedrock.apply_guardrail(
        guardrailIdentifier=os.environ["GUARDRAIL_ID"],
        guardrailVersion=os.environ["GUARDRAIL_VERSION"],
        source=source,
        content=[{"text": {"text": text, "qualifiers": ["guard_content"]}}],
    )
    if seen["action"] == "NONE":
        return text
    if not seen["outputs"] or model.blocks(seen["assessments"]):
        raise model.GuardrailIntervened("the guardrail blocked the document or the answer")
    return "".join(each["text"] for each in seen["outputs"])


def without_thoughts(text: str) -> str:
    """Leaves out what a model writes before its answer, to the end if it did not come to one."""
    if "</think>" in text:
        return text.rpartition("</think>")[2].strip()
    return "" if text.lstrip().startswith("<think>") else text.strip()
<#if imported>


@functools.cache
def told() -> in_use.InUse:
    return in_use.InUse(boto3.client("s3"), os.environ["MODEL_IN_USE"])
<#else>


def passes(error: ClientError) -> bool:
    """Tells whether a failure is one that time heals."""
    told = error.response["Error"]
    if "no capacity" in told.get("Message", ""):
        return True
    status = error.response.get("OriginalStatusCode", 0)
    if told["Code"] == "ModelError":
        return status == 429 or status >= 500
    return told["Code"] in {
        "InternalDependencyException",
        "InternalFailure",
        "ModelNotReadyException",
        "ServiceUnavailable",
        "ThrottlingException",
    }
</#if>
