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


def sections(repositories: Mapping[str, Mapping], configs: Mapping[str, Mapping], copied: Mapping) -> dict:
    found = {}
    for name, repository in copied["models"].items():
        if repository not in repositories:
            raise ValueError(f"llmfit has no {repository}")
        entry = repositories[repository]
        sizes = _listed_sizes(entry) or _configured(repository, configs)
        if sizes is None:
            raise ValueError(f"nothing tells the dimensions of {repository}")
        _check(name, entry, sizes)
        model = {"id": repository, "parameters": entry["parameters_raw"]}
        model |= {key: sizes[key] for key in ("layers", "hidden", "heads", "kv-heads", "head", "vocabulary", "context")}
        if experts := entry.get("num_experts"):
            model |= {"experts": experts, "active": entry["active_experts"]}
        model["licence"] = entry["license"]
        if repository.split("/")[0] in copied["gated"]:
            model["gated"] = True
        found[name] = model
    return {"models": found}


def _listed_sizes(entry: Mapping) -> dict | None:
    """What llmfit read in the repository, unless it may be read only after an agreement."""
    if any(entry.get(size) is None for size in _SIZES):
        return None
    layers, heads, kv_heads, head, hidden = (entry[size] for size in _SIZES)
    return {
        "layers": layers, "hidden": hidden, "heads": heads, "kv-heads": kv_heads, "head": head,
        "context": entry["context_length"], "vocabulary": entry["vocab_size"], "inner": entry["moe_intermediate_size"],
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
        "inner": config["intermediate_size"],
    }


def _spellings(repository: str) -> list[str]:
    """A repository as litgpt may spell it: under a former name, with a gap for its variants, without one."""
    owner, name = repository.split("/")
    names = [name, name.replace("-Instruct", "{}"), name.removesuffix("-it")]
    return [f"{owner}/{prefix}{each}" for each in names for prefix in ("", "Meta-")]


def _check(name: str, entry: Mapping, sizes: Mapping) -> None:
    """The dimensions have to come to about as many parameters as are counted."""
    attention = sizes["hidden"] * sizes["head"] * (sizes["heads"] + sizes["kv-heads"]) * 2
    feed_forward = 3 * sizes["hidden"] * sizes["inner"] * (entry.get("num_experts") or 1)
    body = sizes["layers"] * (attention + feed_forward)
    embedding = sizes["vocabulary"] * sizes["hidden"]
    counted = entry["parameters_raw"]
    # The last layer may share its weights with the first.
    if min(abs(counted - body - times * embedding) for times in (1, 2)) > _UNEXPLAINED * counted:
        raise ValueError(f"{name}: {counted} parameters, but its dimensions come to {body + embedding}")
