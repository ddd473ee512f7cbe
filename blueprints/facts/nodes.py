"""facts/nodes.yaml: what machines with accelerators boot, and the containers that serve models on them."""

from collections.abc import Mapping


def gives(copied: Mapping[str, Mapping]) -> dict[str, str]:
    """The section that each page gave something of."""
    given = {
        page: section
        for section in ("machine-images", "servers")
        for entry in copied[section].values()
        for page in entry["pages"].split()
    }
    if unused := set(copied["pages"]) ^ set(given):
        raise ValueError(f"pages that nothing, or that nobody named, was copied from: {sorted(unused)}")
    return {page: given[page] for page in copied["pages"]}


def sections(copied: Mapping[str, Mapping]) -> dict[str, dict]:
    """Machine images and servers, each without its pages. A family has one of each at most."""
    return {section: _unique(section, copied[section]) for section in ("machine-images", "servers")}


def _unique(section: str, entries: Mapping[str, Mapping]) -> dict[str, dict]:
    seen: set[tuple[str, str]] = set()
    for name, entry in entries.items():
        for family in entry["families"].split():
            if (entry["target"], family) in seen:
                raise ValueError(f"{section} {name}: {family} has another one already")
            seen.add((entry["target"], family))
    return {name: {key: value for key, value in entry.items() if key != "pages"} for name, entry in entries.items()}
