#!/usr/bin/env bash
# Installs what the cluster needs: device plugins, the autoscaler<#if operators?has_content>, what runs the jobs of the blueprint</#if>.
# Run it after the first deployment and whenever this script or a manifest has changed. It needs kubectl and git.
set -euo pipefail
cd "$(dirname "$0")/../.."

kubectl config use-context '${cluster}'
kubectl create namespace jobs --dry-run=client --output yaml | kubectl apply --server-side --filename -
kubectl apply --server-side --filename '${manifests}'
kubectl --namespace kube-system rollout status deployment/cluster-autoscaler --timeout 5m
<#list operators as operator>

# ${operator.title} ${operator.version}
${operator.install}
${operator.await}
</#list>
