  # The image is for containers; that it has Docker and the AWS CLI is not said anywhere.
  if ! command -v docker >/dev/null; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install --yes docker.io
  fi
  command -v aws >/dev/null || snap install aws-cli --classic
