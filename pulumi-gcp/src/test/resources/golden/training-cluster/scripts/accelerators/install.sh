#!/usr/bin/env bash
# Gets the cluster of accelerators ready for jobs: what runs them, and the queue that they wait in.
# To be run once the stack is deployed, and again whenever versions or pools have changed.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash 'scripts/accelerators/connect.sh'

# JobSet v0.11.0
kubectl apply --server-side -f https://github.com/kubernetes-sigs/jobset/releases/download/v0.11.0/manifests.yaml
# Kueue v0.15.0
kubectl apply --server-side -f https://github.com/kubernetes-sigs/kueue/releases/download/v0.15.0/manifests.yaml
kubectl --namespace jobset-system rollout status deployment/jobset-controller-manager --timeout 5m
kubectl --namespace kueue-system rollout status deployment/kueue-controller-manager --timeout 5m

kubectl apply --server-side --filename 'kubernetes/accelerators'
