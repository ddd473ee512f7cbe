"""facts/open-models.yaml: models with open weights, as large as it takes to say what memory they need."""

import ast
import json
from collections.abc import Iterable, Mapping

# llmfit carries the repositories of Hugging Face that it knows in its program, as one list of JSON.
_FIRST = b'[\n  {\n    "name"'
_SIZES = ("num_hidden_layers", "num_attention_heads", "num_key_value_heads", "head_dim", "hidden_size")
# Weights that the dimensions do not tell of: norms, biases, a part for images.
_UNEXPLAINED = 0.12


def listed(program: bytes, wanted: Iterable[str]) -> dict[str, Mapping]:
    """What llmfit's program tells of repositories. It is read, not run."""
    name = next(iter(wanted))
    at = program.index(f'"name": "{name}"'.encode())
    text = program[program.rindex(_FIRST, 0, at):].decode("utf-8", "replace")
    return {entry["name"]: entry for entry in json.JSONDecoder().raw_decode(text)[0]}


def configurations(source: str) -> dict[str, dict]:
    """The configurations in litgpt's source, by repository; `{}` in a name stands for its variants."""
    found = {}
    for node in ast.walk(ast.parse(source)):
        values = _call(node)
        if values and "hf_config" in values:
            repository = values["hf_config"]
            found[f"{repository['org']}/{repository['name']}"] = values
    return found


def _call(node: ast.AST) -> dict | None:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict"):
        return None
    values = {}
    for keyword in node.keywords:
        value = _call(keyword.value)
        if value is None:
            try:
                value = ast.literal_eval(keyword.value)
            except ValueError:  # an expression, of something that has no size
                continue
        values[keyword.arg] = value
    return values


def gives(copied: Mapping) -> dict[str, str]:
    """What each page gave."""
    given = {page: "gated" for page in sorted(set(copied["gated"].values()))}
    given |= {entry["page"]: "parameters layers hidden heads kv-heads head vocabulary context" for entry in copied["described"].values()}
    given |= {
        entry["page"]: " ".join(key for key in ("parameters", "licence") if key in entry) for entry in copied["images"].values()
    }
    given |= {entry["page"]: "gpus" for section in ("dtypes", "architectures") for entry in copied[section].values()}
    if unused := set(copied["pages"]) ^ set(given):
        raise ValueError(f"pages that nothing, or that nobody named, was copied from: {sorted(unused)}")
    return given


def sections(
    repositories: Mapping[str, Mapping], configs: Mapping[str, Mapping], published: Mapping[str, Mapping], copied: Mapping
) -> dict:
    """What open-models.yaml holds; `published` are the configurations of repositories as they are on Hugging Face."""
    found = {}
    for name, repository in copied["models"].items():
        if repository not in repositories:
            raise ValueError(f"llmfit has no {repository}")
        entry = repositories[repository]
        sizes = _published(published.get(repository)) or _listed_sizes(entry) or _configured(repository, configs)
        if sizes is None:
            raise ValueError(f"nothing tells the dimensions of {repository}")
        _check(name, entry["parameters_raw"], sizes)
        model = {"id": repository, "architecture": entry["architecture"], "parameters": entry["parameters_raw"]}
        found[name] = model | _facts(sizes) | _terms(repository, entry.get("license"), copied)
    for name, entry in copied["described"].items():
        described = {key: value for key, value in entry.items() if key not in ("page", "licence")}
        found[name] = described | {"answers": "text"} | _terms(entry["id"], entry["licence"], copied)
    images = {
        name: {key: value for key, value in entry.items() if key not in ("page", "licence")}
        | _terms(entry["id"], entry["licence"], copied)
        for name, entry in copied["images"].items()
    }
    computing = {
        section: {name: {"gpus": ", ".join(entry["gpus"])} for name, entry in copied[section].items()}
        for section in ("dtypes", "architectures")
    }
    return {"models": found, "images": images} | computing


def _facts(sizes: Mapping) -> dict:
    facts = {key: sizes[key] for key in ("layers", "hidden", "heads", "kv-heads", "head", "vocabulary", "context")}
    for key in ("latent", "experts", "active", "dtype"):
        if sizes.get(key):
            facts[key] = sizes[key]
    if sizes.get("dtype") == "mxfp4":
        # The experts are kept so, and nothing else.
        facts["in-experts"] = sizes["mixtures"] * sizes["experts"] * 3 * sizes["hidden"] * sizes["inner"]
    return facts


def _terms(repository: str, licence: str | None, copied: Mapping) -> dict:
    terms = {"licence": licence} if licence else {}
    if repository in copied["gated"] or repository.split("/")[0] in copied["gated"]:
        terms["gated"] = True
    return terms


def _published(config: Mapping | None) -> dict | None:
    """The dimensions in a configuration of Hugging Face."""
    if config is None:
        return None
    text = config.get("text_config", config)
    heads = text["num_attention_heads"]
    experts = next((text[key] for key in ("n_routed_experts", "num_local_experts", "num_experts") if key in text), 0)
    sizes = {
        "layers": text["num_hidden_layers"], "hidden": text["hidden_size"], "heads": heads,
        "kv-heads": text["num_key_value_heads"], "head": text.get("head_dim"), "context": text["max_position_embeddings"],
        "vocabulary": text["vocab_size"], "experts": experts, "active": text.get("num_experts_per_tok"),
        "inner": text.get("moe_intermediate_size") or text["intermediate_size"],
        "dtype": text.get("quantization_config", {}).get("quant_method"),
        "shared": text.get("n_shared_experts", 0) or ("interleave_moe_layer_step" in text and 1) or 0,
    }
    if "kv_lora_rank" in text:
        # Keys and values are kept as one compressed vector, and the part of the key that has the position.
        rope, nope, value = text["qk_rope_head_dim"], text["qk_nope_head_dim"], text["v_head_dim"]
        query, key = text["q_lora_rank"], text["kv_lora_rank"]
        sizes |= {
            "latent": key + rope, "head": nope + rope,
            "attention": text["hidden_size"] * (query + key + rope + heads * value)
            + heads * (query * (nope + rope) + key * (nope + value)),
        }
    # Every n-th layer is a mixture, the others are as wide as `dense`.
    sizes["mixtures"] = sizes["layers"] // text.get("interleave_moe_layer_step", 1) if experts else 0
    sizes["dense"] = text.get("intermediate_size_mlp") or text["intermediate_size"]
    return sizes


def _listed_sizes(entry: Mapping) -> dict | None:
    """What llmfit read in the repository, unless it may be read only after an agreement."""
    if any(entry.get(size) is None for size in _SIZES):
        return None
    layers, heads, kv_heads, head, hidden = (entry[size] for size in _SIZES)
    experts = entry.get("num_experts") or 0
    return {
        "layers": layers, "hidden": hidden, "heads": heads, "kv-heads": kv_heads, "head": head,
        "context": entry["context_length"], "vocabulary": entry["vocab_size"], "inner": entry["moe_intermediate_size"],
        "experts": experts, "active": entry.get("active_experts"), "mixtures": layers if experts else 0,
        "dense": entry["moe_intermediate_size"],
    }


def _configured(repository: str, configs: Mapping[str, Mapping]) -> dict | None:
    config = next((configs[name] for name in _spellings(repository) if name in configs), None)
    if config is None:
        return None
    # What a configuration leaves out is the default of litgpt's class.
    hidden, heads = config.get("n_embd", 4096), config.get("n_head", 32)
    return {
        "layers": config["n_layer"], "hidden": hidden, "heads": heads,
        "kv-heads": config.get("n_query_groups", heads), "head": config.get("head_size") or hidden // heads,
        "context": config["block_size"], "vocabulary": config.get("padded_vocab_size") or config["vocab_size"],
        "inner": config["intermediate_size"], "dense": config["intermediate_size"], "mixtures": 0,
    }


def _spellings(repository: str) -> list[str]:
    """A repository as litgpt may spell it: under a former name, with a gap for its variants, without one."""
    owner, name = repository.split("/")
    names = [name, name.replace("-Instruct", "{}"), name.removesuffix("-it")]
    return [f"{owner}/{prefix}{each}" for each in names for prefix in ("", "Meta-")]


def _check(name: str, counted: int, sizes: Mapping) -> None:
    """The dimensions have to come to about as many parameters as are counted."""
    attention = sizes.get("attention") or sizes["hidden"] * sizes["head"] * (sizes["heads"] + sizes["kv-heads"]) * 2
    of_experts = sizes["mixtures"] * (sizes.get("experts", 0) + sizes.get("shared", 0)) * sizes["inner"]
    feed_forward = 3 * sizes["hidden"] * (of_experts + (sizes["layers"] - sizes["mixtures"]) * sizes["dense"])
    body = sizes["layers"] * attention + feed_forward
    embedding = sizes["vocabulary"] * sizes["hidden"]
    # The last layer may share its weights with the first.
    if min(abs(counted - body - times * embedding) for times in (1, 2)) > _UNEXPLAINED * counted:
        raise ValueError(f"{name}: {counted} parameters, but its dimensions come to {body + embedding}")
