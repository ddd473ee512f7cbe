"""facts/offerings.yaml: where models with open weights are offered, and what Amazon SageMaker JumpStart deploys of them."""

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping

from accelerators import Sets
from images import by_account
from layout import words

# JumpStart's buckets are called so in every Region, with the Region's name after it.
_BUCKETS = {"content_bucket": "jumpstart-cache-prod", "gated_content_bucket": "jumpstart-private-cache-prod"}
# A path of the image that a directory of code has in other frameworks' containers; AWS's own construct takes it out as well.
_DROPPED = "SAGEMAKER_SUBMIT_DIRECTORY"
# Where an artifact lies in the container. One that does not say so is configured by a file in it, which would win over variables.
_WEIGHTS = "/opt/ml/model"
# Who keeps weights in llama.cpp's format, the first that has a model.
_GGUF = ("ggml-org", "unsloth", "bartowski")


def specifications(packed: Mapping) -> bytes:
    """The JSON that a package has packed as the bytes of a buffer."""
    return zlib.decompress(bytes(packed["data"]), -zlib.MAX_WBITS)


def sections(
    *,
    models: Mapping[str, str],
    managed: Mapping[str, Mapping[str, str]],
    specs: Iterable[Mapping],
    buckets: Mapping[str, Mapping[str, str]],
    regions: Iterable[str],
    repositories: Mapping[str, Mapping],
    copied: Mapping,
) -> dict:
    """`models` are repositories by name, `managed` the ids that clouds have for models which they run themselves, `specs` those of
    JumpStart, `buckets` its buckets by Region, `repositories` what is listed of Hugging Face."""
    _check_names(models, copied)
    known = frozenset(_with_buckets(buckets)) & frozenset(regions)
    sets, registries, jumpstart = Sets(), {}, {}
    for name, wanted in copied["jumpstart"].items():
        if "page" in wanted:
            continue
        spec, image = _newest(wanted["id"], specs, known)
        if not wanted.get("chats", True) or spec["environment"].get("HF_MODEL_ID") != _WEIGHTS:
            continue
        jumpstart[name] = _deployment(spec, image, wanted, registries)
    offers = {
        name: offer
        for name, repository in models.items()
        if (offer := _offers(name, repositories.get(repository, {}), managed, copied))
    }
    listed = {name: by_account(dict(sorted(accounts)), sets) for accounts, name in registries.items()}
    return {
        "registries": listed,
        "sets": sets.section(),
        "buckets": {"open": _BUCKETS["content_bucket"], "gated": _BUCKETS["gated_content_bucket"]},
        "offers": offers,
        "jumpstart": jumpstart,
    }


def _check_names(models: Mapping[str, str], copied: Mapping) -> None:
    named = copied["jumpstart"].keys() | copied["model-garden"].keys()
    if unknown := sorted(named - models.keys()):
        raise ValueError(f"open-models.yaml has no {', '.join(unknown)}")
    entries = [*copied["jumpstart"].values(), *copied["model-garden"].values()]
    used = {entry["page"] for entry in entries if "page" in entry}
    if used != set(copied["pages"]):
        raise ValueError(f"pages and what comes from them differ: {', '.join(sorted(used ^ set(copied['pages'])))}")


def _with_buckets(buckets: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The Regions whose buckets are called as all are."""
    return [
        region
        for region, names in buckets.items()
        if all(names.get(key) == f"{prefix}-{region}" for key, prefix in _BUCKETS.items())
    ]


def _newest(model: str, specs: Iterable[Mapping], regions: frozenset[str]) -> tuple[Mapping, dict]:
    """The newest version that tells its image; later ones may have theirs elsewhere."""
    versions = [spec for spec in specs if spec["modelId"] == model and spec.get("instanceAliases")]
    for spec in sorted(versions, key=lambda each: [int(part) for part in each["version"].split(".")], reverse=True):
        if image := _image(spec, regions):
            return spec, image
    raise ValueError(f"JumpStart has no {model} with an image")


def _image(spec: Mapping, regions: frozenset[str]) -> dict | None:
    """The one image of all machines that have one, these machines, and the account of its registry in each Region."""
    families = {each["instanceType"]: each.get("imageUri", "").removeprefix("$") for each in spec["instanceVariants"]}
    aliases = {machine: alias for machine in spec["instanceTypes"] if (alias := families.get(_family(machine)))}
    if len(set(aliases.values())) != 1:
        return None
    alias = next(iter(aliases.values()))
    uris = {each["region"]: each["aliases"].get(alias) for each in spec["instanceAliases"] if each["region"] in regions}
    # A few Regions lag behind, with an image that is configured otherwise.
    ((name, _),) = Counter(uri.split("/", 1)[1] for uri in uris.values() if uri).most_common(1)
    repository, tag = name.split(":")
    accounts = {region: uri.split(".", 1)[0] for region, uri in uris.items() if uri and uri.endswith(f"/{name}")}
    return {"repository": repository, "tag": tag, "accounts": accounts, "machines": list(aliases)}


def _family(machine: str) -> str:
    return machine.removeprefix("ml.").split(".")[0]


def _deployment(spec: Mapping, image: Mapping, wanted: Mapping, registries: dict) -> dict:
    artifact = spec.get("prepackedArtifactKey") or spec["artifactKey"]
    if not artifact.endswith("/"):
        raise ValueError(f"{spec['modelId']}: {artifact} is no folder")
    found = {"id": spec["modelId"], "version": spec["version"]}
    if "dtype" in wanted:
        found["dtype"] = wanted["dtype"]
    if spec.get("requiresEula"):
        found["eula"] = spec["requiresEula"]
    if spec.get("gatedBucket"):
        found["gated"] = True
    accounts = frozenset(image["accounts"].items())
    return found | {
        "artifact": artifact,
        "repository": image["repository"],
        "tag": image["tag"],
        "registries": registries.setdefault(accounts, f"r{len(registries) + 1}"),
        "default": spec["defaultInstanceType"].removeprefix("ml."),
        "shapes": words(machine.removeprefix("ml.") for machine in image["machines"]),
        "environment": {k: str(v) for k, v in sorted(spec["environment"].items()) if k != _DROPPED and v != ""},
    }


def _offers(name: str, listed: Mapping, managed: Mapping[str, Mapping[str, str]], copied: Mapping) -> dict:
    offers = {}
    if name in copied["jumpstart"]:
        offers["jumpstart"] = copied["jumpstart"][name]["id"]
    if bedrock := managed.get(name, {}).get("aws"):
        offers["bedrock"] = bedrock
    if name in copied["model-garden"]:
        offers["model-garden"] = copied["model-garden"][name]["id"]
    if vertex := managed.get(name, {}).get("gcp"):
        offers["vertex"] = vertex
    if gguf := _gguf(listed):
        offers["gguf"] = gguf
    return offers


def _gguf(listed: Mapping) -> str | None:
    kept = {source["provider"]: source["repo"] for source in listed.get("gguf_sources") or ()}
    return next((kept[owner] for owner in _GGUF if owner in kept), None)


def managed(families: Mapping[str, Mapping[str, Mapping[str, str]]]) -> dict[str, dict[str, str]]:
    """The ids of models that clouds run themselves, by the name of the version, and of the family for its newest."""
    found = {}
    for family, versions in families.items():
        for name, ids in versions.items():
            found.setdefault(name, {}).update(ids)
        found[family] = dict(next(iter(versions.values()))) | found.get(family, {})
    return found
