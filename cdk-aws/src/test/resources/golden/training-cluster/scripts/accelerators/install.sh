#!/usr/bin/env bash
# Installs what the cluster needs: device plugins, the autoscaler, what runs the jobs of the blueprint.
# Run it after the first deployment and whenever this script or a manifest has changed. It needs kubectl and git.
set -euo pipefail
cd "$(dirname "$0")/../.."

kubectl config use-context 'training-cluster-accelerators'
kubectl create namespace jobs --dry-run=client --output yaml | kubectl apply --server-side --filename -
kubectl apply --server-side --filename 'kubernetes/accelerators/'
kubectl --namespace kube-system rollout status deployment/cluster-autoscaler --timeout 5m

# JobSet v0.11.0
kubectl apply --server-side -f https://github.com/kubernetes-sigs/jobset/releases/download/v0.11.0/manifests.yaml
kubectl --namespace jobset-system rollout status deployment/jobset-controller-manager --timeout 5m
