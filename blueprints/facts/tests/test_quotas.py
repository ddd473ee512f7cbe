import unittest

import quotas

PAGES = {"page": {"url": "https://example.org", "read": "2026-11-22"}}
INSTANCES = {"g5.xlarge": {"endpoint", "training"}, "inf2.xlarge": {"endpoint"}}

NEWER = {"g5.xlarge": "L-B6D80D9C"}


def build(code="L-0123ABCD", pages=PAGES, metric="NVIDIA_L4_GPUS", newer=NEWER):
    copied = {
        "pages": pages,
        "ec2": {"spot": {"g": {"name": "All G", "code": code, "page": "page"}}},
        "sagemaker": {"page": "page", "endpoint": {"g5.xlarge": "L-1928E07B"}, "spot-training": {}},
        "sagemaker-newer": {"page": "page", "training": newer},
        "google": {"tpu": {"TPU v6e": {"name": "TPUv6 cores", "page": "page"}}, "compute": {"L4": {"name": metric, "metric": True}}},
    }
    return quotas.sections(copied, INSTANCES, ["NVIDIA_L4_GPUS"])["quotas"]


class Quotas(unittest.TestCase):
    def test_quotas_of_ec2_are_by_family(self):
        self.assertEqual({"name": "All G", "code": "L-0123ABCD", "source": "page"}, build()["ec2-spot g"])

    def test_sagemaker_has_one_of_each_use_of_an_instance_type(self):
        found = build()
        self.assertEqual("L-1928E07B", found["sagemaker-endpoint g5.xlarge"]["code"])
        self.assertEqual(
            {"name": "ml.inf2.xlarge for endpoint usage", "source": "page"}, found["sagemaker-endpoint inf2.xlarge"]
        )
        self.assertEqual("ml.g5.xlarge for spot training job usage", found["sagemaker-spot-training g5.xlarge"]["name"])
        self.assertNotIn("sagemaker-training inf2.xlarge", found)

    def test_quotas_of_google_are_by_accelerator(self):
        self.assertEqual({"name": "TPUv6 cores", "source": "page"}, build()["tpu TPU v6e"])

    def test_a_newer_list_has_codes_too(self):
        self.assertEqual("L-B6D80D9C", build()["sagemaker-training g5.xlarge"]["code"])
        with self.assertRaisesRegex(ValueError, "inf2.xlarge"):
            build(newer={"inf2.xlarge": "L-B6D80D9C"})

    def test_a_metric_is_one_that_compute_engine_lists(self):
        self.assertEqual({"name": "NVIDIA_L4_GPUS", "source": quotas.METRICS}, build()["compute L4"])
        with self.assertRaisesRegex(ValueError, "NVIDIA_X_GPUS"):
            build(metric="NVIDIA_X_GPUS")

    def test_what_is_no_code_is_refused(self):
        with self.assertRaises(ValueError):
            build(code="1928E07B")

    def test_a_page_that_gives_nothing_is_refused(self):
        with self.assertRaises(ValueError):
            build(pages=PAGES | {"other": {"url": "https://example.org", "read": "2026-11-22"}})


if __name__ == "__main__":
    unittest.main()
