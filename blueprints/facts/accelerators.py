"""facts/aws-accelerators.yaml and gcp-accelerators.yaml: shapes that a model can run on, each with what it is spread over."""

import ast
import math
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from layout import words, words_in_order

_SERVICES = {
    "endpoint": "ProductionVariantInstanceType",
    "training": "TrainingInstanceType",
    "transform": "TransformInstanceType",
    "cluster": "ClusterInstanceType",
    "processing": "ProcessingInstanceType",
    "studio": "AppInstanceType",
    "plan": "ReservedCapacityInstanceType",
}
_SLICES = "get_tpu_system_characteristics_map"
_MACHINES = "_ACC_INSTANCE_TYPE_DICTS"


class Sets:
    """Sets of regions or zones that many shapes share, each written once."""

    def __init__(self):
        self._names: dict[str, str] = {}

    def name(self, members: Iterable[str]) -> str:
        return self._names.setdefault(words(members), f"s{len(self._names) + 1}")

    def section(self) -> dict[str, str]:
        return {name: members for members, name in self._names.items()}


def aws_sections(
    types: Mapping[str, Mapping], offered: Mapping[str, frozenset[str]], enums: Mapping[str, Iterable[str]], copied: Mapping
) -> dict:
    """`types` are EC2's instance types, `offered` the types of each region, `enums` the values of SageMaker's enumerations."""
    families, usd = set(copied["families"].split()), copied["usd"]
    sets, shapes = Sets(), {}
    for name in sorted(types, key=_by_size):
        if name.split(".")[0] not in families or not (spread := _spread(types[name], copied["neuron"])):
            continue
        regions = [region for region, has in offered.items() if name in has]
        if not regions:
            raise ValueError(f"no region has {name}")
        shape = spread | {
            "vcpus": types[name]["VCpuInfo"]["DefaultVCpus"],
            "host": types[name]["MemoryInfo"]["SizeInMiB"],
            "network": types[name]["NetworkInfo"]["NetworkPerformance"],
        }
        if types[name]["NetworkInfo"]["EfaSupported"]:
            shape["efa"] = types[name]["NetworkInfo"]["EfaInfo"]["MaximumEfaInterfaces"]
        shape["capacity"] = words(types[name]["SupportedUsageClasses"])
        services = [service for service, enum in _SERVICES.items() if f"ml.{name}" in enums[enum]]
        if services:
            shape["sagemaker"] = words(services)
        shape["in"] = sets.name(regions)
        if name in usd["of"]:
            shape["usd"] = {usd["region"]: usd["of"][name]}
        shapes[name] = shape
    unused = set(usd["of"]) - set(shapes)
    if unused:
        raise ValueError(f"prices of no shape: {', '.join(sorted(unused))}")
    return {"sets": sets.section(), "shapes": shapes}


def _spread(instance_type: Mapping, neuron: Mapping[str, Mapping]) -> dict | None:
    """What a model is spread over; None for a type with a part of a GPU, or with devices that nothing tells of."""
    if gpus := instance_type.get("GpuInfo"):
        (gpu,) = gpus["Gpus"]
        if not gpu["Count"]:
            return None
        return {
            "accelerator": gpu["Name"],
            "kind": "gpu",
            "chips": gpu["Count"],
            "devices": gpu["Count"],
            "mib": gpu["MemoryInfo"]["SizeInMiB"],
        }
    if not (info := instance_type.get("NeuronInfo")):
        return None
    (device,) = info["NeuronDevices"]
    known = neuron[device["Name"]]
    return {
        "accelerator": device["Name"],
        "kind": "neuron",
        "chips": device["Count"],
        "devices": device["Count"] * known["cores"],
        "mib": known.get("mib", device["MemoryInfo"]["SizeInMiB"]) // known["cores"],
    }


def gcp_sections(slices: Mapping[str, Mapping], machines: Mapping[str, tuple[str, int]], copied: Mapping) -> dict:
    """`slices` are those of TPUs by name, `machines` the GPUs of each machine type."""
    sets, shapes = Sets(), {}
    for generation, tpu in copied["tpus"].items():
        own = {name: tpu_slice for name, tpu_slice in slices.items() if name.rsplit("-", 1)[0] == generation}
        own |= {name: host for name, host in copied["hosts"].items() if name.rsplit("-", 1)[0] == generation}
        if not own:
            raise ValueError(f"no slices of {generation}")
        for name in sorted(own, key=_by_size):
            chips = math.prod(int(side) for side in own[name]["topology"].split("x"))
            if chips <= copied["most-chips"]:
                shapes[name] = _slice(own[name], chips, tpu, sets)
    for name in sorted(machines, key=_by_size):
        gpu, count = machines[name]
        series = copied["series"].get(name[: re.search(r"-(?=\d+g?$)", name).end()])
        if series is None or gpu not in copied["gpus"]:
            continue
        known = copied["gpus"][gpu]
        shape = {"accelerator": known["name"], "kind": "gpu", "chips": count, "devices": count, "mib": known["mib"]}
        shape["capacity"] = words_in_order(series.get("but", {}).get(name, series["capacity"]).split())
        shape["in"] = sets.name(series["zones"].split())
        if "gpu" in series:
            shape["usd"] = _prices(name, count, series)
        shapes[name] = shape
    return {"sets": sets.section(), "shapes": shapes}


def _slice(tpu_slice: Mapping, chips: int, tpu: Mapping, sets: Sets) -> dict:
    shape = {
        "accelerator": tpu["name"],
        "kind": "tpu",
        "chips": chips,
        "devices": chips * tpu.get("devices", 1),
        "mib": tpu["mib"],
        "machine": tpu_slice["machine"],
        "topology": tpu_slice["topology"],
    }
    # The last part of a machine type is how many chips it has: ct6e-standard-4t.
    hosts = chips // int(re.search(r"-(\d+)t$", tpu_slice["machine"])[1])
    if hosts > 1:
        shape["hosts"] = hosts
    if "ici" in tpu:
        shape["network"] = f"{tpu['ici']} GB/s between chips"
    shape["capacity"] = words_in_order(tpu["capacity"].split())
    shape["in"] = sets.name(tpu["zones"].split())
    if "usd" in tpu:
        shape["usd"] = {region: _amount(Decimal(usd) * chips) for region, usd in tpu["usd"].items()}
    return shape


def _prices(name: str, gpus: int, series: Mapping) -> dict[str, str]:
    share = Decimal(gpus) / series["gpus"] if "gpus" in series else Decimal(name.rsplit("-", 1)[1]) / series["vcpus"]
    return {region: _amount(Decimal(vm) * share + Decimal(series["gpu"][region]) * gpus) for region, vm in series["vm"].items()}


def _amount(usd: Decimal) -> str:
    return str(usd.quantize(Decimal("0.0001")))


def _by_size(name: str) -> list:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def tpu_slices(source: str) -> dict[str, dict]:
    """The slices that xpk's source lists, by name: their topology, and the machine type of their hosts. None of it is run."""
    found: dict[str, dict] = {}
    constants = _constants(source)
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _SLICES):
            continue
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        prefix, machine = ast.literal_eval(given["prefix"]), ast.literal_eval(given["machine_type"])
        cores = ast.literal_eval(given["tensorcores_per_chip"])
        for topology in _topologies(given, constants):
            chips = math.prod(int(side) for side in topology.split("x"))
            found.setdefault(f"{prefix}-{chips * cores}", {"topology": topology, "machine": machine})
    return found


def _topologies(given: Mapping[str, ast.expr], constants: Mapping[str, list]) -> list[str]:
    """The topologies that have the short name; a generated list has them as its default ones."""
    if "default_topologies" in given:
        return sorted(ast.literal_eval(given["default_topologies"].args[0]), key=_by_size)
    return _strings(given["supported_topologies"], constants)


def _strings(node: ast.expr, constants: Mapping[str, list]) -> list[str]:
    if isinstance(node, ast.BinOp):
        return _strings(node.left, constants) + _strings(node.right, constants)
    return constants[node.id] if isinstance(node, ast.Name) else ast.literal_eval(node)


def _constants(source: str) -> dict[str, list]:
    constants = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List):
            constants[node.targets[0].id] = ast.literal_eval(node.value)
    return constants


def gpu_machines(source: str) -> dict[str, tuple[str, int]]:
    """The GPUs of each machine type that SkyPilot's source lists."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == _MACHINES:
            listed = ast.literal_eval(node.value)
            return {name: (gpu, count) for gpu, counts in listed.items() for count, names in counts.items() for name in names}
    raise ValueError(f"no {_MACHINES} in the source")
