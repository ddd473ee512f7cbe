#!/usr/bin/env python3
"""Writes the facts files from the pinned packages and the pages copied by hand into sources/.

    python3 blueprints/facts/refresh.py            writes facts/*.yaml
    python3 blueprints/facts/refresh.py --check    says whether they are what the sources give
    python3 blueprints/facts/refresh.py --unlisted lists models that have no name here yet
"""

import argparse
import gzip
import json
import re
import sys
from pathlib import Path

import accelerators
import hosting
import images
import languages
import layout
import models
import nodes
import offerings
import openmodels
import packages
import prices
import quotas
import regions
import serverless
import tuning
import vertex

HERE = Path(__file__).resolve().parent
FACTS = HERE.parent / "src/main/resources/facts"
COMMENT = "Written by blueprints/facts/refresh.py: change its sources, not this file."
_VECTORS = re.compile(r"new BedrockFoundationModel\('([^']+)', \{([^}]*vectorDimensions: (\d+)[^}]*)\}")


class Refresh:
    """Reads each source once, and says of each file what it was made from."""

    def __init__(self, cache: Path):
        self._pins: dict[str, packages.Pin] = {}
        for name in ("requirements.txt", "npm-requirements.txt"):
            self._pins |= packages.read_pins((HERE / name).read_text("utf-8"))
        self._cache = cache
        sys.path.insert(0, str(self._package("PyYAML")))
        import yaml

        self._yaml = yaml
        self._loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def files(self) -> dict[str, str]:
        return {
            "aws-accelerators.yaml": self._aws_accelerators(),
            "aws-languages.yaml": self._aws_languages(),
            "aws-prices.yaml": self._prices("aws-prices"),
            "aws-regions.yaml": self._aws_regions(),
            "bedrock-hosting.yaml": self._hosting(),
            "gcp-accelerators.yaml": self._gcp_accelerators(),
            "gcp-images.yaml": self._pinned_images("gcp-images"),
            "gcp-languages.yaml": self._gcp_languages(),
            "gcp-prices.yaml": self._prices("gcp-prices"),
            "gcp-regions.yaml": self._gcp_regions(),
            "images.yaml": self._images(),
            "model-tuning.yaml": self._tuning(),
            "models.yaml": self._models(),
            "nodes.yaml": self._nodes(),
            "offerings.yaml": self._offerings(),
            "open-models.yaml": self._open_models(),
            "quotas.yaml": self._quotas(),
            "ray-images.yaml": self._pinned_images("ray-images"),
            "serverless.yaml": self._serverless(),
        }

    def unlisted(self) -> list[str]:
        """Ids of bedrock-runtime that sources/models.yaml has no name for."""
        named = {ids.get("aws") for family in self._source("models").values() for ids in family.values()}
        listed = self._json("bedrock-models", "bedrock_models/bedrock_models.json")
        return sorted(i for i, entry in listed.items() if entry.get("runtime_supported") and i not in named)

    def _models(self) -> str:
        pages, google = self._source("bedrock"), self._source("vertex")
        sources = self._cite(
            {
                "litellm": "use takes context output can end usd publisher api at",
                "bedrock-models": "takes legacy in via streaming",
                "bedrock-usage-analyzer": "in",
                "aws-cdk-aws-bedrock-alpha": "embedding",
                "google-api-python-client": "regions",
            },
            pages["pages"] | google["pages"],
            {entry["page"]: "embedding" for entry in (*pages["embeddings"].values(), *google["embeddings"].values())}
            | {entry["page"]: "can" for entry in pages["converse"].values()}
            | {rule["page"]: "at" for rule in google["locations"]},
        )
        litellm = self._json("litellm", "litellm/model_prices_and_context_window_backup.json")
        builder = models.Models(
            litellm=litellm,
            bedrock_models=self._json("bedrock-models", "bedrock_models/bedrock_models.json"),
            analyzer=self._analyzer(),
            embeddings=self._embeddings(pages["embeddings"]),
            converse=tuple(pages["converse"]),
            vertex=vertex.Vertex(litellm, google, regions.locations(self._discovery("compute.v1"))),
        )
        newest = max(pin.released for pin in self._pins.values())
        return layout.document(COMMENT, {"sources": sources} | builder.sections(self._source("models"), newest))

    def _aws_regions(self) -> str:
        sources = self._cite({"botocore": "name endpoints", "cfn-lint": "types"}, {}, {})
        schemas = self._package("cfn-lint") / "cfnlint/data/schemas/providers"
        types = {f.stem: frozenset(json.loads(f.read_text("utf-8"))) for f in schemas.glob("*.json")}
        endpoints = self._json("botocore", "botocore/data/endpoints.json")
        return layout.document(COMMENT, {"sources": sources} | regions.aws_sections(endpoints, types, self._source("aws-regions")))

    def _gcp_regions(self) -> str:
        copied = self._source("gcp-regions")
        sources = self._cite(
            {"google-api-python-client": "regions has"},
            copied["pages"],
            {name: page["gives"] for name, page in copied["pages"].items()},
        )
        documents = {"compute.v1", *copied["services"].values()}
        endpoints = {name: regions.locations(self._discovery(name)) for name in documents}
        return layout.document(COMMENT, {"sources": sources} | regions.gcp_sections(endpoints, copied))

    def _discovery(self, name: str) -> dict:
        """The discovery document of an API of Google's."""
        return self._json("google-api-python-client", f"googleapiclient/discovery_cache/documents/{name}.json")

    def _aws_accelerators(self) -> str:
        copied = self._source("aws-accelerators")
        sources = self._cite(
            {"moto": "shapes in", "botocore": "sagemaker"},
            copied["pages"],
            {"ec2-prices": "usd", "neuron-cores": "devices mib"},
        )
        return layout.document(COMMENT, {"sources": sources} | self._aws_shapes(copied))

    def _aws_shapes(self, copied: dict) -> dict:
        commercial, resources = self._commercial(), self._package("moto") / "moto/ec2/resources"
        types = _gzipped(resources / "instance_types.json.gz")
        offered = {
            region: frozenset(offer["InstanceType"] for offer in _gzipped(file))
            for file in sorted((resources / "instance_type_offerings/region").glob("*.json.gz"))
            if (region := file.name.removesuffix(".json.gz")) in commercial
        }
        shapes = self._service("sagemaker")["shapes"]
        enums = {name: shape["enum"] for name, shape in shapes.items() if "enum" in shape}
        return accelerators.aws_sections(types, offered, enums, copied)

    def _gcp_accelerators(self) -> str:
        copied = self._source("gcp-accelerators")
        sources = self._cite(
            {"xpk": "topology machine hosts", "skypilot": "chips"},
            copied["pages"],
            {
                "catalog": "in mib usd",
                "gpu-capacity": "capacity",
                "gpu-reservations": "capacity",
                "gpu-small": "capacity",
                "flex-start": "capacity topology",
                "hosts": "machine",
                "tpu-v4": "mib",
                "tpu-v5e": "mib network",
                "tpu7x": "mib network devices capacity",
                "tpu-zones": "in",
            },
        )
        slices = accelerators.tpu_slices(self._text("xpk", "xpk/core/system_characteristics.py"))
        machines = accelerators.gpu_machines(self._text("skypilot", "sky/catalog/gcp_catalog.py"))
        return layout.document(COMMENT, {"sources": sources} | accelerators.gcp_sections(slices, machines, copied))

    def _images(self) -> str:
        copied = self._source("images")
        sources = self._cite({"sagemaker": "images registries"}, {}, {})
        configs = {name: self._json("sagemaker", f"sagemaker/image_uri_config/{name}.json") for name in copied}
        return layout.document(COMMENT, {"sources": sources} | images.aws_sections(configs, self._commercial(), copied))

    def _pinned_images(self, name: str) -> str:
        copied = self._source(name)
        sources = self._cite({}, copied["pages"], {page: "images" for page in sorted(copied["pages"])})
        return layout.document(COMMENT, {"sources": sources} | images.pinned_sections(copied))

    def _nodes(self) -> str:
        copied = self._source("nodes")
        return layout.document(
            COMMENT, {"sources": self._cite({}, copied["pages"], nodes.gives(copied))} | nodes.sections(copied)
        )

    def _commercial(self) -> frozenset[str]:
        """The names of the commercial regions of AWS."""
        return regions.commercial(self._json("botocore", "botocore/data/endpoints.json"))

    def _open_models(self) -> str:
        copied = self._source("open-models")
        sources = self._cite(
            {"llmfit": "parameters licence architecture layers hidden heads kv-heads head vocabulary context experts active",
             "litgpt": "layers hidden heads kv-heads head vocabulary context",
             "aiconfigurator-core": "layers hidden heads kv-heads head vocabulary context latent experts active dtype"},
            copied["pages"],
            openmodels.gives(copied),
        )
        repositories = self._repositories(copied)
        configs = openmodels.configurations(self._text("litgpt", "litgpt/config.py"))
        published = {
            file.name.removesuffix("_config.json").replace("--", "/", 1): json.loads(file.read_text("utf-8"))
            for file in (self._package("aiconfigurator-core") / "aiconfigurator_core/model_configs").glob("*_config.json")
        }
        return layout.document(
            COMMENT, {"sources": sources} | openmodels.sections(repositories, configs, published, copied)
        )

    def _repositories(self, copied: dict) -> dict:
        """What llmfit lists of the repositories of Hugging Face."""
        (program,) = self._package("llmfit").glob("*.data/scripts/llmfit")
        return openmodels.listed(program.read_bytes(), copied["models"].values())

    def _offerings(self) -> str:
        copied, models = self._source("offerings"), self._source("open-models")
        sources = self._cite(
            {"@cdklabs/generative-ai-cdk-constructs": "jumpstart", "sagemaker": "buckets", "llmfit": "gguf",
             "bedrock-models": "bedrock", "litellm": "vertex"},
            copied["pages"],
            {page: "jumpstart" if page.startswith("jumpstart") else "model-garden" for page in sorted(copied["pages"])},
        )
        folder = "package/lib/patterns/gen-ai/aws-model-deployment-sagemaker"
        packed = self._json("@cdklabs/generative-ai-cdk-constructs", f"{folder}/jumpstart-models.json")
        return layout.document(
            COMMENT,
            {"sources": sources}
            | offerings.sections(
                models=models["models"] | {name: entry["id"] for name, entry in models["described"].items()},
                managed=offerings.managed(self._source("models")),
                specs=json.loads(offerings.specifications(packed)).values(),
                buckets=self._json("sagemaker", "sagemaker/jumpstart/region_config.json"),
                regions=self._commercial(),
                repositories=self._repositories(models),
                copied=copied,
            ),
        )

    def _aws_languages(self) -> str:
        copied = self._source("aws-languages")
        sources = self._cite(
            {
                "botocore": "transcribe comprehend",
                "@aws-sdk/client-transcribe-streaming": "transcribe-streaming",
                "@project-lakechain/polly-synthesizer": "voices",
            },
            copied["pages"],
            {name: page["gives"] for name, page in copied["pages"].items()},
        )
        enums = self._text("@aws-sdk/client-transcribe-streaming", "package/dist-types/models/enums.d.ts")
        voices = self._text("@project-lakechain/polly-synthesizer", "package/dist/definitions/voices.js")
        sections = languages.aws_sections(
            transcribe=self._service("transcribe"),
            comprehend=self._service("comprehend"),
            polly=self._service("polly"),
            streaming=languages.streaming_languages(enums),
            voices=languages.listed_voices(voices),
            copied=copied,
        )
        return layout.document(COMMENT, {"sources": sources} | sections)

    def _gcp_languages(self) -> str:
        copied = self._source("gcp-languages")
        sources = self._cite(
            {"pipecat-ai": "speech-to-text"},
            copied["pages"],
            {name: page["gives"] for name, page in copied["pages"].items()},
        )
        client = self._text("pipecat-ai", "pipecat/services/google/stt.py")
        return layout.document(
            COMMENT, {"sources": sources} | languages.gcp_sections(languages.written_down(client), copied)
        )

    def _tuning(self) -> str:
        copied = self._source("model-tuning")
        sources = self._cite({}, copied["pages"], {page: "base at epochs teachers prompts" for page in copied["pages"]})
        known = {
            "aws": regions.commercial(self._json("botocore", "botocore/data/endpoints.json")),
            "gcp": regions.locations(self._discovery("compute.v1")),
        }
        return layout.document(COMMENT, {"sources": sources} | tuning.sections(copied, self._source("models"), known))

    def _hosting(self) -> str:
        copied = self._source("bedrock-hosting")
        sources = self._cite(
            {}, copied["pages"], {page: "id at" if page == "provisioned" else "at models" for page in copied["pages"]}
        )
        known = regions.commercial(self._json("botocore", "botocore/data/endpoints.json"))
        own = self._source("open-models")["models"]
        return layout.document(COMMENT, {"sources": sources} | hosting.sections(copied, self._source("models"), own, known))

    def _prices(self, name: str) -> str:
        copied = self._source(name)
        sources = self._cite({}, copied["pages"], {page: "usd" for page in sorted(copied["pages"])})
        return layout.document(COMMENT, {"sources": sources} | prices.sections(copied))

    def _quotas(self) -> str:
        copied = self._source("quotas")
        pages = {page: "name code" for page in sorted(copied["pages"])}
        sources = self._cite({quotas.METRICS: "name"}, copied["pages"], pages)
        shapes = self._aws_shapes(self._source("aws-accelerators"))["shapes"]
        uses = {name: set(shape.get("sagemaker", "").split()) for name, shape in shapes.items()}
        return layout.document(COMMENT, {"sources": sources} | quotas.sections(copied, uses, self._metrics()))

    def _metrics(self) -> list[str]:
        """The metrics of quotas that the API of Compute Engine lists."""
        return self._discovery("compute.v1")["schemas"]["Quota"]["properties"]["metric"]["enum"]

    def _serverless(self) -> str:
        copied = self._source("serverless")
        gives = {page: "limits" for page in sorted({limit["page"] for limit in copied["limits"].values()})}
        sources = self._cite({"sagemaker-core": "images registries"}, copied["pages"], gives | {"regions": "regions"})
        folder = "sagemaker/core/image_uri_config"
        config = self._json("sagemaker-core", f"{folder}/{copied['image']['name']}.json")
        return layout.document(COMMENT, {"sources": sources} | serverless.sections(config, self._commercial(), copied))

    def _service(self, name: str) -> dict:
        """botocore's model of a service, its newest version."""
        file = max((self._package("botocore") / "botocore/data" / name).glob("*/service-2.json.gz"))
        return json.loads(gzip.decompress(file.read_bytes()))

    def _embeddings(self, copied: dict) -> dict[str, dict]:
        """Vector sizes by model, the default first, and whether a knowledge base can use the model."""
        (script,) = self._package("aws-cdk-aws-bedrock-alpha").rglob("*.tgz")
        found: dict[str, dict] = {}
        for bedrock_id, body, size in _VECTORS.findall(packages.member(script, "package/bedrock/models.js")):
            entry = found.setdefault(bedrock_id, {"dimensions": []})
            entry["dimensions"].append(int(size))
            if "supportsKnowledgeBase: true" in body:
                entry["knowledge-base"] = True
        for bedrock_id, entry in copied.items():
            found.setdefault(bedrock_id, {}).update({k: v for k, v in entry.items() if k != "page"})
        return found

    def _analyzer(self) -> dict[str, set[str]]:
        """Regions where ListFoundationModels says ON_DEMAND, by model."""
        found: dict[str, set[str]] = {}
        folder = self._package("bedrock-usage-analyzer") / "bedrock_usage_analyzer/metadata"
        for file in sorted(folder.glob("fm-list-*.yml")):
            for model in self._yaml.load(file.read_text("utf-8"), self._loader)["models"]:
                if "ON_DEMAND" in (model.get("inference_types") or ()):
                    found.setdefault(model["model_id"], set()).add(file.stem.removeprefix("fm-list-"))
        return found

    def _cite(self, used: dict[str, str], pages: dict, gives: dict[str, str]) -> dict[str, dict]:
        """The sources of a file: which package or page at which date gave which of its fields."""
        cited = {
            name: {"version": self._pins[name].version, "date": self._pins[name].released, "gives": fields}
            for name, fields in used.items()
        }
        for page, fields in gives.items():
            cited[page] = {"url": pages[page]["url"], "date": pages[page]["read"], "gives": fields}
        return cited

    def _package(self, name: str) -> Path:
        return packages.unpack(self._pins[name], self._cache)

    def _json(self, package: str, path: str):
        return json.loads(self._text(package, path))

    def _text(self, package: str, path: str) -> str:
        return (self._package(package) / path).read_text("utf-8")

    def _source(self, name: str):
        return self._yaml.load((HERE / "sources" / f"{name}.yaml").read_text("utf-8"), self._loader)


def _gzipped(file: Path):
    return json.loads(gzip.decompress(file.read_bytes()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is out of date")
    parser.add_argument("--unlisted", action="store_true", help="only list the models that have no name here")
    parser.add_argument("--cache", type=Path, default=HERE.parent / "target/facts", help="where packages are kept")
    arguments = parser.parse_args()
    refresh = Refresh(arguments.cache)
    if arguments.unlisted:
        print("\n".join(refresh.unlisted()))
        return 0
    stale = []
    for name, text in refresh.files().items():
        target = FACTS / name
        if target.is_file() and target.read_text("utf-8") == text:
            continue
        stale.append(name)
        if not arguments.check:
            target.write_text(text, "utf-8", newline="\n")
    print(("out of date: " if arguments.check else "written: ") + (", ".join(stale) or "nothing"))
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
