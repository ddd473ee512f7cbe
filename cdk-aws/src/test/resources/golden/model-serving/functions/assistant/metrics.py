"""Metrics in CloudWatch's embedded format: a line of the log, no call."""

import json
import time


class Metrics:
    def __init__(self, namespace: str, component: str):
        self._namespace = namespace
        self._component = component
        self._values: dict[str, float] = {}

    def add(self, name: str, value: float = 1) -> None:
        self._values[name] = self._values.get(name, 0) + value

    def write(self) -> None:
        """Prints the metrics: a line that is to be metrics must not be wrapped by the logger."""
        names = [{"Name": name, "Unit": "Count"} for name in self._values]
        directive = {"Namespace": self._namespace, "Dimensions": [["Component"]], "Metrics": names}
        header = {"Timestamp": int(time.time() * 1000), "CloudWatchMetrics": [directive]}
        print(json.dumps({"_aws": header, "Component": self._component, **self._values}))
