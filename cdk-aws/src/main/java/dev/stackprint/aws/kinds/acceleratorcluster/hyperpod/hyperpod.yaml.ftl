# What of HyperPod's chart is installed: what watches the health of machines and lets HyperPod replace them. Device plugins
# and what runs jobs come from the manifests of this project.
health-monitoring-agent:
  enabled: true
  region: "${region}"
deep-health-check:
  enabled: true
job-auto-restart:
  enabled: true
hyperpod-patching:
  enabled: true
mpi-operator:
  enabled: true
trainingOperators:
  enabled: false
nvidia-device-plugin:
  devicePlugin:
    enabled: false
neuron-device-plugin:
  devicePlugin:
    enabled: false
aws-efa-k8s-device-plugin:
  devicePlugin:
    enabled: false
