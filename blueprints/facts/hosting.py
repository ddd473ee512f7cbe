"""facts/bedrock-hosting.yaml: which models Amazon Bedrock sets capacity aside for, and whose weights it imports."""

from collections.abc import Iterable, Mapping

from layout import words


def sections(
    copied: Mapping, families: Mapping[str, Mapping], open_models: Iterable[str], regions: Iterable[str]
) -> dict:
    """`families` are our names of managed models, `open_models` those of models with open weights."""
    versions = {name: ids for family in families.values() for name, ids in family.items()}
    known = frozenset(regions)
    imported = copied["imports"]["models"].split()
    unknown = sorted(set(imported) - set(open_models))
    if unknown:
        raise ValueError(f"no models with open weights: {', '.join(unknown)}")
    return {
        "provisioned": {
            name: {"id": _variant(name, entry["id"], versions), "at": _regions(name, entry["at"], known)}
            for name, entry in sorted(copied["provisioned"].items())
        },
        "imports": {"at": _regions("imports", copied["imports"]["at"], known), "models": words(imported)},
    }


def _variant(name: str, variant: str, versions: Mapping[str, Mapping]) -> str:
    own = versions.get(name, {}).get("aws")
    if own is None or not variant.startswith(f"{own}:"):
        raise ValueError(f"{name}: {variant} is no variant of {own}")
    return variant


def _regions(name: str, at: str, known: frozenset[str]) -> str:
    unknown = set(at.split()) - known
    if unknown:
        raise ValueError(f"{name}: no regions: {', '.join(sorted(unknown))}")
    return words(at.split())
