"""facts/serverless.yaml: serverless inference of Amazon SageMaker, and the container that serves models there."""

from collections.abc import Iterable, Mapping

from accelerators import Sets
from images import by_account
from layout import words


def sections(config: Mapping, regions: Iterable[str], copied: Mapping) -> dict:
    """`config` is the image configuration of the SageMaker SDK, `regions` the commercial ones."""
    known, sets = frozenset(regions), Sets()
    if unknown := sorted(set(copied["regions"].split()) - known):
        raise ValueError(f"no Regions: {', '.join(unknown)}")
    version, newest = max(config["versions"].items(), key=lambda each: [int(part) for part in each[0].split(".")])
    processor = copied["image"]["processor"]
    accounts = {region: account for region, account in newest["registries"].items() if region in known}
    image = {
        "version": version,
        "repository": newest["repository"],
        # As the SDK builds it for images whose configuration says that the processor is in the container's version.
        "tag": f"{newest['tag_prefix']}-{newest['container_version'][processor]}",
        "registries": "r1",
    }
    listed = {"r1": by_account(dict(sorted(accounts.items())), sets)}
    return {
        "registries": listed,
        "sets": sets.section(),
        "images": {copied["image"]["name"]: image},
        "limits": {name: limit["value"] for name, limit in copied["limits"].items()},
        "regions": {"all": words(copied["regions"].split())},
    }
