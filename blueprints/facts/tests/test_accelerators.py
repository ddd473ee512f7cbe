import unittest

import accelerators

NEURON = {"Inferentia2": {"cores": 2}, "Trainium2": {"cores": 4, "mib": 98304, "page": "cores"}}
ENUMS = {
    "ProductionVariantInstanceType": ["ml.inf2.xlarge"],
    "TrainingInstanceType": [],
    "TransformInstanceType": ["ml.inf2.xlarge"],
    "ClusterInstanceType": [],
    "ProcessingInstanceType": [],
    "AppInstanceType": [],
    "ReservedCapacityInstanceType": [],
}


def instance_type(**more):
    return {
        "VCpuInfo": {"DefaultVCpus": 4},
        "MemoryInfo": {"SizeInMiB": 16384},
        "NetworkInfo": {"NetworkPerformance": "Up to 15 Gigabit", "EfaSupported": False},
        "SupportedUsageClasses": ["spot", "on-demand"],
    } | more


def neuron(name, count, mib):
    return {"NeuronInfo": {"NeuronDevices": [{"Name": name, "Count": count, "MemoryInfo": {"SizeInMiB": mib}}]}}


def gpu(count):
    return {"GpuInfo": {"Gpus": [{"Name": "L4", "Count": count, "MemoryInfo": {"SizeInMiB": 22888}}]}}


def of_aws(types, usd=None, families="inf2 trn2 g6 g6f"):
    copied = {"families": families, "neuron": NEURON, "usd": {"region": "us-east-1", "of": usd or {}}}
    return accelerators.aws_sections(types, {"us-east-1": frozenset(types)}, ENUMS, copied)


class OfAws(unittest.TestCase):
    def test_a_shape_tells_what_a_model_is_spread_over(self):
        sections = of_aws({"inf2.xlarge": instance_type(**neuron("Inferentia2", 1, 32768))}, {"inf2.xlarge": "0.76"})
        self.assertEqual(
            {
                "accelerator": "Inferentia2", "kind": "neuron", "chips": 1, "devices": 2, "mib": 16384, "vcpus": 4, "host": 16384,
                "network": "Up to 15 Gigabit", "capacity": "on-demand spot", "sagemaker": "endpoint transform", "in": "s1",
                "usd": {"us-east-1": "0.76"},
            },
            sections["shapes"]["inf2.xlarge"],
        )
        self.assertEqual({"s1": "us-east-1"}, sections["sets"])

    def test_a_page_is_right_where_the_package_is_wrong(self):
        shape = of_aws({"trn2.48xlarge": instance_type(**neuron("Trainium2", 16, 524288))})["shapes"]["trn2.48xlarge"]
        self.assertEqual((64, 24576), (shape["devices"], shape["mib"]))

    def test_small_ones_come_first(self):
        shapes = of_aws({f"g6.{size}": instance_type(**gpu(1)) for size in ("xlarge", "12xlarge", "2xlarge")})["shapes"]
        self.assertEqual(["g6.2xlarge", "g6.12xlarge", "g6.xlarge"], list(shapes))

    def test_others_are_left_out(self):
        types = {"g6f.xlarge": instance_type(**gpu(0)), "g6.metal": instance_type(), "m5.large": instance_type(**gpu(1))}
        self.assertEqual({}, of_aws(types)["shapes"])

    def test_what_cannot_be_right_is_refused(self):
        with self.assertRaisesRegex(ValueError, "g9.large"):
            of_aws({}, {"g9.large": "1.00"})
        with self.assertRaises(KeyError):
            of_aws({"inf2.xlarge": instance_type(**neuron("Inferentia9", 1, 32768))})
        with self.assertRaisesRegex(ValueError, "no region has g6.xlarge"):
            accelerators.aws_sections(
                {"g6.xlarge": instance_type(**gpu(1))}, {}, ENUMS, {"families": "g6", "neuron": NEURON, "usd": {"of": {}}}
            )


GENERATION = {
    "name": "TPU v6e", "mib": 32768, "ici": 800, "capacity": "spot queued", "zones": "eu-a eu-b", "usd": {"eu": "2.97"}
}
SERIES = {
    "g2-standard-": {"zones": "eu-a", "capacity": "on-demand spot", "vcpus": 96, "vm": {"eu": "9.6"}, "gpu": {"eu": "0.5"}},
    "a3-highgpu-": {"zones": "eu-b", "capacity": "on-demand", "but": {"a3-highgpu-1g": "spot flex-start"}},
}


def of_gcp(slices, hosts=None, machines=None):
    copied = {
        "tpus": {"v6e": GENERATION}, "hosts": hosts or {}, "most-chips": 64, "gpus": {"L4": {"name": "L4", "mib": 24576}},
        "series": SERIES,
    }
    return accelerators.gcp_sections(slices, machines or {}, copied)["shapes"]


class OfGoogle(unittest.TestCase):
    def test_a_slice_has_hosts_and_a_price_for_each_chip(self):
        shape = of_gcp({"v6e-16": {"topology": "4x4", "machine": "ct6e-standard-4t"}})["v6e-16"]
        self.assertEqual((16, 16, 4), (shape["chips"], shape["devices"], shape["hosts"]))
        self.assertEqual("800 GB/s between chips", shape["network"])
        self.assertEqual({"eu": "47.5200"}, shape["usd"])

    def test_a_slice_on_one_host_goes_before_that_of_the_package(self):
        listed = {"v6e-8": {"topology": "2x4", "machine": "ct6e-standard-4t"}}
        shapes = of_gcp(listed, {"v6e-8": {"topology": "2x4", "machine": "ct6e-standard-8t", "page": "p"}})
        self.assertNotIn("hosts", shapes["v6e-8"])

    def test_slices_for_training_are_left_out(self):
        slices = {
            "v6e-1": {"topology": "1x1", "machine": "ct6e-standard-1t"},
            "v6e-256": {"topology": "16x16", "machine": "ct6e-standard-4t"},
        }
        self.assertEqual(["v6e-1"], list(of_gcp(slices)))

    def test_a_generation_without_slices_is_refused(self):
        with self.assertRaisesRegex(ValueError, "v6e"):
            of_gcp({})

    def test_a_machine_costs_its_share_of_the_series_and_its_gpus(self):
        slices = {"v6e-1": {"topology": "1x1", "machine": "ct6e-standard-1t"}}
        machines = {"g2-standard-24": ("L4", 2), "a3-highgpu-1g": ("L4", 1), "g2-standard-4": ("T4", 1), "n1-highmem-8": ("L4", 1)}
        shapes = of_gcp(slices, machines=machines)
        self.assertEqual({"eu": "3.4000"}, shapes["g2-standard-24"]["usd"])
        self.assertNotIn("usd", shapes["a3-highgpu-1g"])
        self.assertEqual({"v6e-1", "g2-standard-24", "a3-highgpu-1g"}, set(shapes))
        self.assertEqual("on-demand spot", shapes["g2-standard-24"]["capacity"])
        self.assertEqual("spot flex-start", shapes["a3-highgpu-1g"]["capacity"])


class Sources(unittest.TestCase):
    def test_slices_are_read_without_running_anything(self):
        source = """
COMMON = ['2x4', '4x4']
raise SystemExit(1)
ALL = {
    **get_tpu_system_characteristics_map(
        prefix='v6e', tensorcores_per_chip=1, machine_type='ct6e-standard-4t', supported_topologies=['2x2'] + COMMON),
    **get_tpu_system_characteristics_map(
        prefix='v5p', tensorcores_per_chip=2, machine_type='ct5p-hightpu-4t', supported_topologies=generate(140),
        default_topologies=set(['2x2x2', '2x2x1'])),
}
"""
        self.assertEqual(
            {
                "v6e-4": {"topology": "2x2", "machine": "ct6e-standard-4t"},
                "v6e-8": {"topology": "2x4", "machine": "ct6e-standard-4t"},
                "v6e-16": {"topology": "4x4", "machine": "ct6e-standard-4t"},
                "v5p-8": {"topology": "2x2x1", "machine": "ct5p-hightpu-4t"},
                "v5p-16": {"topology": "2x2x2", "machine": "ct5p-hightpu-4t"},
            },
            accelerators.tpu_slices(source),
        )

    def test_machines_are_read_by_their_gpus(self):
        source = "_ACC_INSTANCE_TYPE_DICTS = {'L4': {1: ['g2-standard-4', 'g2-standard-8'], 2: ['g2-standard-24']}}"
        self.assertEqual(
            {"g2-standard-4": ("L4", 1), "g2-standard-8": ("L4", 1), "g2-standard-24": ("L4", 2)}, accelerators.gpu_machines(source)
        )
        with self.assertRaises(ValueError):
            accelerators.gpu_machines("x = 1")


if __name__ == "__main__":
    unittest.main()
