"""facts/aws-prices.yaml and gcp-prices.yaml: what bills while idle, each price with the page that it was read from."""

import re
from collections.abc import Mapping

_AMOUNT = re.compile(r"\d+(?:\.\d+)?")


def sections(copied: Mapping) -> dict:
    prices, minimums = {}, {}
    for name, price in sorted(copied["prices"].items()):
        prices[name] = {"usd": _amount(name, price["usd"]), "per": price["per"], "source": price["page"]}
    for name, minimum in sorted(copied["minimums"].items()):
        if minimum["of"] not in prices:
            raise ValueError(f"{name}: no price of {minimum['of']}")
        minimums[name] = {"units": _amount(name, minimum["units"]), "of": minimum["of"], "source": minimum["page"]}
    used = {entry["source"] for entry in (*prices.values(), *minimums.values())}
    if used != set(copied["pages"]):
        raise ValueError(f"pages and what comes from them differ: {', '.join(sorted(used ^ set(copied['pages'])))}")
    return {"prices": prices, "minimums": minimums}


def _amount(name: str, text: str) -> str:
    if not _AMOUNT.fullmatch(text):
        raise ValueError(f"{name}: not an amount: {text}")
    return text
