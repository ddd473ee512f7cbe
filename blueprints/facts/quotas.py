"""facts/quotas.yaml: quotas that accelerators count against, each with the page that it was read from."""

import re
from collections.abc import Container, Mapping

_CODE = re.compile(r"L-[0-9A-F]{8}")

# How SageMaker makes the names of its quotas of the instance type.
_SAGEMAKER = {
    "cluster": "ml.{} for cluster usage",
    "endpoint": "ml.{} for endpoint usage",
    "processing": "ml.{} for processing job usage",
    "spot-training": "ml.{} for spot training job usage",
    "studio": "Studio JupyterLab Apps running on ml.{} instances",
    "training": "ml.{} for training job usage",
    "transform": "ml.{} for transform job usage",
}


# The package that lists metrics of Compute Engine.
METRICS = "google-api-python-client"


def sections(copied: Mapping, instance_types: Mapping[str, set[str]], metrics: Container[str]) -> dict:
    """What quotas.yaml holds.

    instance_types: what SageMaker takes each instance type for, which has such a quota, too.
    metrics: those that the API of Compute Engine lists.
    """
    quotas: dict[str, dict] = {}
    for capacity, families in sorted(copied["ec2"].items()):
        for family, quota in sorted(families.items()):
            quotas[f"ec2-{capacity} {family}"] = _quota(quota["name"], quota.get("code"), quota["page"])
    for use, pattern in _SAGEMAKER.items():
        lists = [copied[name] for name in ("sagemaker", "sagemaker-newer")]
        codes = {name: (code, each["page"]) for each in lists for name, code in each.get(use, {}).items()}
        taken = {name for name, uses in instance_types.items() if use.removeprefix("spot-") in uses}
        for name in sorted(taken):
            code, page = codes.pop(name, (None, copied["sagemaker"]["page"]))
            quotas[f"sagemaker-{use} {name}"] = _quota(pattern.format(name), code, page)
        if codes:
            raise ValueError(f"codes of what SageMaker does not take for {use}: {', '.join(sorted(codes))}")
    for use, accelerators in sorted(copied["google"].items()):
        for accelerator, quota in sorted(accelerators.items()):
            if "metric" in quota and quota["name"] not in metrics:
                raise ValueError(f"Compute Engine has no metric {quota['name']}")
            quotas[f"{use} {accelerator}"] = _quota(quota["name"], None, quota.get("page", METRICS))
    used = {quota["source"] for quota in quotas.values()} - {METRICS}
    if used != set(copied["pages"]):
        raise ValueError(f"pages and what comes from them differ: {', '.join(sorted(used ^ set(copied['pages'])))}")
    return {"quotas": quotas}


def _quota(name: str, code: str | None, page: str) -> dict:
    if code is not None and not _CODE.fullmatch(code):
        raise ValueError(f"{name}: not a code: {code}")
    return {"name": name} | ({"code": code} if code else {}) | {"source": page}
