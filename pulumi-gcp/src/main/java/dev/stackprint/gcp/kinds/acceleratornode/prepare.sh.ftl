  # The image has the driver and NVIDIA's toolkit for containers; that it has Docker is not said.
  if ! command -v docker >/dev/null; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install --yes docker.io
  fi
  if [[ ! -e /etc/docker/daemon.json ]]; then
    nvidia-ctk runtime configure --runtime=docker
    systemctl restart docker.service
  fi
