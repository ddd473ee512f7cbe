"""How Vertex AI offers models: by which API, from where, at which price."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from layout import words, words_in_order

_USES = {"chat": "text", "embedding": "embedding"}
# Whose models litellm reaches by which API; the others are those of a model garden with one API for all.
_APIS = {
    "vertex_ai": ("google", "generate-content"),
    "vertex_ai-language-models": ("google", "generate-content"),
    "vertex_ai-embedding-models": ("google", "predict"),
    "vertex_ai-anthropic_models": ("anthropic", "messages"),
    "vertex_ai-mistral_models": ("mistralai", "mistral"),
}
_GARDEN = "chat-completions"
_MODALITIES = {"audio": "speech"}
_MULTI_REGIONS = frozenset({"us", "eu"})


class Vertex:
    """Builds what models.yaml holds of Vertex AI."""

    def __init__(self, litellm: Mapping, copied: Mapping, regions: Iterable[str]):
        self._litellm = litellm
        self._locations = copied["locations"]
        self._embeddings = copied["embeddings"]
        self._known = frozenset(regions) | _MULTI_REGIONS | {"global", "regional"}

    def entry(self, vertex_id: str) -> Mapping:
        """litellm's entry, which it lists with or without its prefix."""
        for key in (f"vertex_ai/{vertex_id}", vertex_id):
            if str(self._litellm.get(key, {}).get("litellm_provider", "")).startswith("vertex_ai"):
                return self._litellm[key]
        raise ValueError(f"{vertex_id}: litellm does not list it for Vertex AI")

    def use(self, vertex_id: str) -> str:
        return _USES[self.entry(vertex_id)["mode"]]

    def takes(self, vertex_id: str) -> str:
        entry = self.entry(vertex_id)
        listed = entry.get("supported_modalities") or ["text", *(["image"] if entry.get("supports_vision") else [])]
        return words(_MODALITIES.get(kind, kind) for kind in listed)

    def embedding(self, vertex_id: str) -> dict[str, object]:
        known = self._embeddings.get(vertex_id)
        if known is None:
            raise ValueError(f"{vertex_id}: no source tells its vector sizes")
        if known["dimensions"][0] != self.entry(vertex_id)["output_vector_size"]:
            raise ValueError(f"{vertex_id}: litellm knows another vector size")
        return {"dimensions": words_in_order(known["dimensions"])}

    def listing(self, vertex_id: str, newest: str) -> dict[str, object]:
        entry = self.entry(vertex_id)
        publisher, api = self._api(vertex_id, entry)
        listing: dict[str, object] = {"publisher": publisher, "api": api}
        end = entry.get("deprecation_date")
        if end and end <= newest:
            raise ValueError(f"{vertex_id} reached its end of life on {end}: take it out of sources/models.yaml")
        if vertex_id.endswith("-preview"):
            listing["preview"] = True
        if end:
            listing["end"] = end
        if self._embeddings.get(vertex_id, {}).get("rag-engine"):
            listing["rag-engine"] = True
        listing["at"] = words(self._at(vertex_id, entry))
        usd = _prices(entry)
        if usd:
            listing["usd"] = usd
        return listing

    def _at(self, vertex_id: str, entry: Mapping) -> set[str]:
        at = set(entry.get("supported_regions", ()))
        if _uplift(entry):
            # The price of other locations is a multiple of that of `global`, so that is there.
            at.add("global")
        for rule in self._locations:
            if vertex_id.startswith(rule["model"]):
                at |= set(rule["at"].split())
        if not at:
            raise ValueError(f"{vertex_id}: no source tells where it can be called")
        if at - self._known:
            raise ValueError(f"{vertex_id}: no such location: {', '.join(sorted(at - self._known))}")
        return at

    @staticmethod
    def _api(vertex_id: str, entry: Mapping) -> tuple[str, str]:
        publisher, slash, _ = vertex_id.partition("/")
        if slash:
            return publisher, _GARDEN
        return _APIS[entry["litellm_provider"]]


def _uplift(entry: Mapping) -> Decimal | None:
    """What locations other than `global` cost, as a multiple."""
    factor = entry.get("regional_endpoint_uplift_multiplier")
    return Decimal(str(factor)) if factor else None


def _prices(entry: Mapping) -> dict[str, str]:
    """`in/out` prices: `base`, and `regional` where locations other than `global` cost more."""
    if not entry.get("input_cost_per_token"):
        return {}
    amounts = [Decimal(str(entry.get(f"{way}_cost_per_token") or 0)) * 1_000_000 for way in ("input", "output")]
    prices = {"base": _text(amounts)}
    if _uplift(entry):
        prices["regional"] = _text(amount * _uplift(entry) for amount in amounts)
    return prices


def _text(amounts: Iterable[Decimal]) -> str:
    return "/".join(format(amount.normalize(), "f") for amount in amounts)
