#!/usr/bin/env bash
# Runs as root on each machine before it joins the cluster; what it prints is in the log group /aws/sagemaker/Clusters/${cluster}.
# HyperPod's image has all that the machine needs: this is the place for whatever else it should have.
set -euo pipefail

echo "$(hostname) runs $(uname --kernel-release) and has $(nproc) processors"
df --human-readable /
