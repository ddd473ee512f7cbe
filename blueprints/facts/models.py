"""facts/models.yaml: which models there are, what they can do, where they run and what they cost."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from layout import words, words_in_order

GEOGRAPHIES = ("us", "ca", "eu", "apac", "jp", "au", "in")
_USES = {
    "chat": "text",
    "embedding": "embedding",
    "rerank": "rerank",
    "image_generation": "image",
    "realtime": "speech",
}
# Our word for what a model can do -> the flag of litellm's that says so.
_CAPABILITIES = {
    "documents": "supports_pdf_input",
    "json-schema": "supports_response_schema",
    "prompt-caching": "supports_prompt_caching",
    "reasoning": "supports_reasoning",
    "always-reasons": "thinking_always_on",
    "tools": "supports_function_calling",
}
_MILLION = Decimal(1_000_000)


class Names:
    """Gives each distinct value one short name, in the order in which they are first asked for."""

    def __init__(self, prefix: str):
        self._prefix = prefix
        self._names: dict[object, str] = {}

    def of(self, value) -> str:
        return self._names.setdefault(value, f"{self._prefix}{len(self._names) + 1}")

    def entries(self) -> dict[str, object]:
        return {name: value for value, name in self._names.items()}


def per_million(price: float | int | None) -> str | None:
    """USD per million tokens, without the noise of binary fractions or trailing zeros."""
    if price is None:
        return None
    amount = (Decimal(str(price)) * _MILLION).normalize()
    return format(amount, "f")


def prices(bedrock_id: str, ways: Iterable[str], listed: Mapping[str, Mapping]) -> dict[str, str]:
    """`in/out` prices by way to the model: `base` is its own id, the others are geographies of
    profiles and Regions where the id has a price of its own. Ways of one price share a key."""

    def price(key: str) -> str | None:
        entry = listed.get(key)
        if not entry or not entry.get("input_cost_per_token"):
            return None
        return f"{per_million(entry['input_cost_per_token'])}/{per_million(entry.get('output_cost_per_token') or 0)}"

    base = price(bedrock_id)
    found = {"base": base} if base else {}
    by_price: dict[str, list[str]] = {}
    for way in sorted(ways):
        own = price(f"{way}.{bedrock_id}") or price(f"bedrock/{way}/{bedrock_id}")
        if own and own != base:
            by_price.setdefault(own, []).append(way)
    for own, whose in by_price.items():
        found[" ".join(whose)] = own
    return found


def on_demand(bedrock_id: str, entry: Mapping, analyzer: Mapping[str, set[str]]) -> set[str]:
    """Regions where bedrock-runtime takes the model's own id.

    bedrock-models also counts regions that have the model on the bedrock-mantle endpoint only, a
    different API. Such a region counts if the other list, which knows bedrock-runtime alone, has it.
    """
    listed = {r for r, types in entry["inference_types"].items() if "ON_DEMAND" in types}
    mantle_only = set(entry.get("mantle_supported_regions", ())) - analyzer.get(bedrock_id, set())
    return listed - mantle_only


def profiles(entry: Mapping) -> dict[str, object]:
    """Inference profiles by prefix: source region -> destinations, and the sources alone of `global`."""
    found: dict[str, object] = {}
    for prefix, routes in sorted(entry.get("inferenceProfile", {}).items()):
        prefix = prefix.lower()
        if prefix == "global":
            found[prefix] = frozenset(routes)
        elif prefix in GEOGRAPHIES:
            found[prefix] = {source: frozenset(to) for source, to in routes.items()}
        else:
            raise ValueError(f"unknown geography of an inference profile: {prefix}")
    return found


def capabilities(use: str, entry: Mapping, streaming: bool, converse: bool) -> set[str]:
    can = {name for name, flag in _CAPABILITIES.items() if entry.get(flag)}
    if streaming:
        can.add("streaming")
    if converse:
        can.add("converse")
    if use == "text" and entry.get("supports_sampling_params", True):
        can.add("sampling")
    if entry.get("supports_tool_choice") and entry.get("supports_forced_tool_use", True):
        can.add("forced-tool")
    return can


def speaks_converse(bedrock_id: str, entry: Mapping, documented: Iterable[str]) -> bool:
    """Whether a source says that the Converse API has the model.

    AWS says so of all models of some providers; else it counts that litellm reaches the model
    that way, unless it lists other APIs for it.
    """
    if any(bedrock_id.startswith(beginning) for beginning in documented):
        return True
    return entry["litellm_provider"] == "bedrock_converse" and "supported_endpoints" not in entry


class Models:
    """Builds the sections of models.yaml."""

    def __init__(self, litellm, bedrock_models, analyzer, embeddings, converse, vertex):
        self._litellm = litellm
        self._bedrock_models = bedrock_models
        self._analyzer = analyzer
        self._embeddings = embeddings
        self._converse = converse
        self._vertex = vertex
        self._sets = Names("s")
        self._routes = Names("r")

    def sections(self, families: Mapping[str, Mapping[str, Mapping[str, str]]], newest: str) -> dict:
        models, bedrock_ids, vertex_ids = {}, {}, {}
        for versions in families.values():
            for version, ids in versions.items():
                if version in models or version in families:
                    raise ValueError(f"the name {version} is used twice")
                models[version] = self._model(ids, newest)
                if "aws" in ids:
                    bedrock_ids[ids["aws"]] = version
                if "gcp" in ids:
                    vertex_ids[ids["gcp"]] = version
        routes = {
            name: {self._sets.of(to): words(sources) for to, sources in table}
            for name, table in self._routes.entries().items()
        }
        sets = {name: words(regions) for name, regions in self._sets.entries().items()}
        return {
            "sets": sets,
            "routes": routes,
            "families": {family: words_in_order(versions) for family, versions in families.items()},
            "bedrock-ids": bedrock_ids,
            "vertex-ids": vertex_ids,
            "models": models,
        }

    def _model(self, ids: Mapping[str, str], newest: str) -> dict[str, object]:
        if "aws" not in ids:
            return self._of_vertex(ids["gcp"], newest)
        model = self._of_bedrock(ids["aws"], newest)
        if "gcp" in ids:
            if self._vertex.use(ids["gcp"]) != model["use"]:
                raise ValueError(f"{ids['gcp']} is not {ids['aws']}: it is for something else")
            other = self._of_vertex(ids["gcp"], newest)
            listing = other["gcp"]
            for field in ("context", "output"):
                if other.get(field) != model.get(field):
                    _put(listing, field, other.get(field))
            # Converse is an API of Bedrock's alone.
            if other["can"] != words(set(model["can"].split()) - {"converse"}):
                listing["can"] = other["can"]
            model["gcp"] = listing
        return model

    def _of_vertex(self, vertex_id: str, newest: str) -> dict[str, object]:
        entry, use = self._vertex.entry(vertex_id), self._vertex.use(vertex_id)
        model: dict[str, object] = {"use": use, "takes": self._vertex.takes(vertex_id)}
        _put(model, "context", entry.get("max_input_tokens"))
        if use == "embedding":
            model |= self._vertex.embedding(vertex_id)
        else:
            _put(model, "output", entry.get("max_output_tokens"))
            # Each API of Vertex AI that generates has a method that streams.
            model["can"] = words(capabilities(use, entry, streaming=True, converse=False))
        model["gcp"] = self._vertex.listing(vertex_id, newest)
        return model

    def _of_bedrock(self, bedrock_id: str, newest: str) -> dict[str, object]:
        entry = self._bedrock_models.get(bedrock_id)
        if entry is None or not entry.get("runtime_supported"):
            raise ValueError(f"{bedrock_id}: not a model of bedrock-runtime")
        via = profiles(entry)
        priced = self._priced(bedrock_id, via)
        end = priced.get("deprecation_date")
        if end and end <= newest:
            raise ValueError(f"{bedrock_id} reached its end of life on {end}: take it out of sources/models.yaml")
        use = _USES[priced["mode"]]
        converse = use == "text" and speaks_converse(bedrock_id, priced, self._converse)
        model: dict[str, object] = {
            "use": use,
            "takes": words(m.lower() for m in entry["inputModalities"]),
        }
        _put(model, "context", priced.get("max_input_tokens"))
        if use in ("text", "speech"):
            _put(model, "output", priced.get("max_output_tokens"))
        can = capabilities(use, priced, entry["responseStreamingSupported"], converse)
        _put(model, "can", words(can))
        if use == "embedding":
            model |= self._embedding(bedrock_id)
        model["aws"] = self._aws(bedrock_id, entry, via, priced, end)
        return model

    def _embedding(self, bedrock_id: str) -> dict[str, object]:
        known = self._embeddings.get(bedrock_id)
        if known is None:
            raise ValueError(f"{bedrock_id}: no source tells its vector sizes")
        fields = {"dimensions": words_in_order(known["dimensions"])}
        _put(fields, "knowledge-base", known.get("knowledge-base"))
        _put(fields, "context", known.get("input"))
        return fields

    def _aws(self, bedrock_id, entry, via, priced, end) -> dict[str, object]:
        aws: dict[str, object] = {}
        if entry["model_lifecycle_status"] == "LEGACY":
            aws["legacy"] = True
        _put(aws, "end", end)
        regions = on_demand(bedrock_id, entry, self._analyzer)
        if regions:
            aws["in"] = self._sets.of(frozenset(regions))
        if via:
            aws["via"] = {prefix: self._route(routes) for prefix, routes in via.items()}
        if not regions and not via:
            raise ValueError(f"{bedrock_id}: no region has it")
        _put(aws, "usd", prices(bedrock_id, regions | set(via), self._litellm))
        _put(aws, "usd-query", _plain(priced.get("input_cost_per_query")))
        _put(aws, "usd-image", _plain(priced.get("output_cost_per_image")))
        return aws

    def _route(self, routes) -> str:
        if isinstance(routes, frozenset):
            return self._sets.of(routes)
        table: dict[frozenset, set[str]] = {}
        for source, to in sorted(routes.items()):
            table.setdefault(to, set()).add(source)
        return self._routes.of(tuple((to, tuple(sorted(sources))) for to, sources in table.items()))

    def _priced(self, bedrock_id: str, via: Iterable[str]) -> Mapping:
        """litellm's entry; some models are listed there under their inference profiles only."""
        for key in (bedrock_id, *(f"{prefix}.{bedrock_id}" for prefix in sorted(via))):
            if key in self._litellm:
                return self._litellm[key]
        raise ValueError(f"{bedrock_id}: litellm does not list it")


def _plain(price: float | None) -> str | None:
    return format(Decimal(str(price)).normalize(), "f") if price else None


def _put(target: dict, key: str, value) -> None:
    if value:
        target[key] = value
