"""facts/regions.yaml: AWS regions, and which of the services that a blueprint can use they have."""

from collections.abc import Mapping

from layout import words

_PARTITION = "aws"


def sections(endpoints: Mapping, types: Mapping[str, frozenset[str]], services: Mapping[str, Mapping[str, str]]) -> dict:
    """`endpoints` is botocore's, `types` are the CloudFormation types of each region."""
    partition = next(p for p in endpoints["partitions"] if p["partition"] == _PARTITION)
    regions = {}
    for name, region in sorted(partition["regions"].items()):
        if name not in types:
            continue
        has = [service for service, needs in services.items() if _has(name, needs, partition, types[name])]
        regions[name] = {"name": region["description"], "geography": name.split("-")[0], "has": words(has)}
    return {"regions": regions}


def _has(region: str, needs: Mapping[str, str], partition: Mapping, types: frozenset[str]) -> bool:
    if not needs or set(needs) - {"endpoint", "type"}:
        raise ValueError(f"a service needs an endpoint or a type: {needs}")
    endpoint = needs.get("endpoint")
    if endpoint is not None and region not in partition["services"][endpoint]["endpoints"]:
        return False
    return "type" not in needs or needs["type"] in types
