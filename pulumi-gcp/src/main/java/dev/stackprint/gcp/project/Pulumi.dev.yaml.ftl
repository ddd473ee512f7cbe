# The settings of the stack "dev". For another stack, copy this file to Pulumi.NAME.yaml.
config:
  gcp:project: ${project}
