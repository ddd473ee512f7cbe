"""facts/aws-regions.yaml and gcp-regions.yaml: regions, and which services that a blueprint can use they have."""

from collections.abc import Mapping

from layout import words

_PARTITION = "aws"
_COMPUTE = "compute.v1"
_WIDER = frozenset({"us", "eu", "global"})


def aws_sections(endpoints: Mapping, types: Mapping[str, frozenset[str]], services: Mapping[str, Mapping[str, str]]) -> dict:
    """`endpoints` is botocore's, `types` are the CloudFormation types of each region."""
    partition = _commercial(endpoints)
    regions = {}
    for name, region in sorted(partition["regions"].items()):
        if name not in types:
            continue
        has = [service for service, needs in services.items() if _has(name, needs, partition, types[name])]
        regions[name] = {"name": region["description"], "geography": name.split("-")[0], "has": words(has)}
    return {"regions": regions}


def commercial(endpoints: Mapping) -> frozenset[str]:
    """The names of the commercial regions, by botocore's endpoints."""
    return frozenset(_commercial(endpoints)["regions"])


def _commercial(endpoints: Mapping) -> Mapping:
    return next(p for p in endpoints["partitions"] if p["partition"] == _PARTITION)


def gcp_sections(endpoints: Mapping[str, frozenset[str]], copied: Mapping) -> dict:
    """`endpoints` are the locations that a discovery document lists, by its name. Those of Compute Engine are the regions."""
    all_regions = endpoints[_COMPUTE]
    unknown = set(copied["names"]) - all_regions
    if unknown:
        raise ValueError(f"no regions: {', '.join(sorted(unknown))}")
    regions = {}
    for name in sorted(all_regions):
        has = [service for service, document in copied["services"].items() if name in endpoints[document]]
        region = {"name": copied["names"].get(name, name), "geography": name.split("-")[0]}
        if has:
            region["has"] = words(has)
        regions[name] = region
    return {"regions": regions, "locations": _placed(copied["locations"], all_regions)}


def locations(document: Mapping) -> frozenset[str]:
    """The locations with an endpoint of their own, by the discovery document of an API."""
    return frozenset(endpoint["location"] for endpoint in document["endpoints"])


def _placed(copied: Mapping[str, str], all_regions: frozenset[str]) -> dict[str, str]:
    """Where the services are that are in few places."""
    placed = {service: words(where.split()) for service, where in sorted(copied.items())}
    unknown = {place for places in placed.values() for place in places.split()} - all_regions - _WIDER
    if unknown:
        raise ValueError(f"no places: {', '.join(sorted(unknown))}")
    return placed


def _has(region: str, needs: Mapping[str, str], partition: Mapping, types: frozenset[str]) -> bool:
    if not needs or set(needs) - {"endpoint", "type"}:
        raise ValueError(f"a service needs an endpoint or a type: {needs}")
    endpoint = needs.get("endpoint")
    if endpoint is not None and region not in partition["services"][endpoint]["endpoints"]:
        return False
    return "type" not in needs or needs["type"] in types
