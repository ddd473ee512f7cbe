"""facts/prices.yaml: what bills while idle, each price with the page that it was read from."""

import re
from collections.abc import Mapping

_AMOUNT = re.compile(r"\d+(?:\.\d+)?")


def sections(copied: Mapping) -> dict:
    prices = {}
    for name, price in sorted(copied["prices"].items()):
        if not _AMOUNT.fullmatch(price["usd"]):
            raise ValueError(f"{name}: not an amount: {price['usd']}")
        if price["page"] not in copied["pages"]:
            raise ValueError(f"{name}: no page {price['page']}")
        prices[name] = {"usd": price["usd"], "per": price["per"], "source": price["page"]}
    unused = set(copied["pages"]) - {price["source"] for price in prices.values()}
    if unused:
        raise ValueError(f"no price comes from {', '.join(sorted(unused))}")
    return {"prices": prices}
