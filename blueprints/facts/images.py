"""facts/images.yaml, gcp-images.yaml and ray-images.yaml: containers that serve and train models, with the registries that have them."""

from collections.abc import Iterable, Mapping

from accelerators import Sets


def aws_sections(configs: Mapping[str, Mapping], regions: Iterable[str], copied: Mapping[str, Mapping]) -> dict:
    """`configs` are the image configurations of the SageMaker SDK, `copied` says which of them matter, and for what."""
    known = frozenset(regions)
    sets, registries, images = Sets(), {}, {}
    for name, wanted in copied.items():
        for version, config in _versions(configs[name], wanted):
            accounts = {region: account for region, account in config["registries"].items() if region in known}
            if not accounts:
                raise ValueError(f"{name} {version} is in no region")
            images[f"{name} {version}"] = {
                "for": wanted["for"],
                "scope": wanted["scope"],
                "repository": config["repository"],
                "tag": _tag(version, config, wanted),
                "registries": registries.setdefault(frozenset(accounts.items()), f"r{len(registries) + 1}"),
            }
    listed = {name: by_account(dict(sorted(accounts)), sets) for accounts, name in registries.items()}
    return {"registries": listed, "sets": sets.section(), "images": images}


def pinned_sections(copied: Mapping[str, Mapping]) -> dict:
    """Images of registries that are the same for every region."""
    images = {}
    for name, image in copied["images"].items():
        if not image["tag"] or ":" in image["repository"]:
            raise ValueError(f"{name}: no repository and tag")
        fields = ("for", "repository", "tag", "version", "packages")
        images[name] = {field: image[field] for field in fields if field in image} | {"source": image["page"]}
    used = {image["source"] for image in images.values()}
    if used != set(copied["pages"]):
        raise ValueError(f"pages and what comes from them differ: {', '.join(sorted(used ^ set(copied['pages'])))}")
    return {"images": images}


def _versions(config: Mapping, wanted: Mapping) -> list[tuple[str, Mapping]]:
    """The newest versions, newest first."""
    scoped = config if "versions" in config else config[wanted["scope"]]
    ordered = sorted(scoped["versions"], key=lambda version: [int(part) for part in version.split(".")], reverse=True)
    return [(version, _newest_base(scoped["versions"][version])) for version in ordered[: wanted["versions"]]]


def _newest_base(config: Mapping) -> Mapping:
    """The version itself, or that of the newest framework which it is built on; the tag then begins with both."""
    if "registries" in config:
        return config
    name, base = list(config.items())[-1]
    return base | {"framework": name.removeprefix("pytorch")}


def _tag(version: str, config: Mapping, wanted: Mapping) -> str:
    """As the SDK builds it: sagemaker.image_uris._format_tag, and the version of the Neuron SDK where there is one."""
    prefix = config.get("tag_prefix", version)
    if "framework" in config:
        prefix = f"{config['framework']}-transformers{version}"
    if not config.get("container_version") and "tool" not in wanted:
        return prefix
    ((processor, container),) = config.get("container_version", {wanted.get("tool"): None}).items()
    (python,) = config["py_versions"]
    parts = [prefix, wanted.get("tool", processor), python, *config.get("sdk_versions", ()), *filter(None, [container])]
    return "-".join(parts)


def by_account(accounts: Mapping[str, str], sets: Sets) -> dict[str, str]:
    """The regions of each account: most share one."""
    regions: dict[str, list[str]] = {}
    for region, account in accounts.items():
        regions.setdefault(account, []).append(region)
    return {account: sets.name(members) for account, members in sorted(regions.items())}
