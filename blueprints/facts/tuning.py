"""facts/model-tuning.yaml: which models can be tuned, under which id, and where."""

from collections.abc import Iterable, Mapping

from layout import words


def sections(copied: Mapping, families: Mapping[str, Mapping], regions: Mapping[str, Iterable[str]]) -> dict:
    """`families` are our names of models, `regions` those of each target."""
    versions = {name: ids for family in families.values() for name, ids in family.items()}
    return {
        target: {
            name: _entry(target, name, entry, versions, frozenset(known)) for name, entry in sorted(copied[target].items())
        }
        for target, known in regions.items()
    }


def _entry(target: str, name: str, entry: Mapping, versions: Mapping[str, Mapping], known: frozenset[str]) -> dict:
    own = versions.get(name, {}).get(target)
    if own is None:
        raise ValueError(f"{name}: no model of {target} has this name")
    base = entry.get("base", own)
    if base != own and not base.startswith(f"{own}:"):
        raise ValueError(f"{name}: {base} is no variant of {own}")
    at = entry["at"].split()
    unknown = set(at) - known
    if unknown:
        raise ValueError(f"{name}: no regions: {', '.join(sorted(unknown))}")
    most = {"epochs": entry["epochs"]} if "epochs" in entry else {}
    return {"base": base, "at": words(at), **most, **_distillation(target, name, entry, versions)}


def _distillation(target: str, name: str, entry: Mapping, versions: Mapping[str, Mapping]) -> dict:
    if "teachers" not in entry:
        return {}
    teachers = entry["teachers"].split()
    unknown = [teacher for teacher in teachers if target not in versions.get(teacher, {}) or teacher == name]
    if unknown:
        raise ValueError(f"{name}: no other models of {target}: {', '.join(unknown)}")
    least, most = (int(limit) for limit in entry["prompts"].split())
    if not 0 < least < most:
        raise ValueError(f"{name}: no prompts are from {least} to {most}")
    return {"teachers": words(teachers), "least-prompts": least, "most-prompts": most}
