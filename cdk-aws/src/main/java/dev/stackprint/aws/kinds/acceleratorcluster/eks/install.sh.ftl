#!/usr/bin/env bash
# Installs what the cluster needs: device plugins, ${installed}<#if operators?has_content>, what runs the jobs of the blueprint</#if>.
# Run it after the first deployment and whenever this script or a manifest has changed. It needs kubectl and git.
set -euo pipefail
cd "$(dirname "$0")/../.."

kubectl config use-context '${cluster}'
kubectl create namespace jobs --dry-run=client --output yaml | kubectl apply --server-side --filename -
kubectl apply --server-side --filename '${manifests}'
${machines}
<#if storage??>

# What all jobs share
output() {
  aws cloudformation describe-stacks --region '${storage.region}' --stack-name '${storage.stack}' --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

file_system=$(output '${storage.fileSystem}')
mount_name=$(output '${storage.mountName}')
sed --expression "s/FILE_SYSTEM/$file_system/" --expression "s/MOUNT_NAME/$mount_name/" \
  '${manifests}storage/shared-storage.yaml' | kubectl apply --server-side --filename -
</#if>
<#list operators as operator>

# ${operator.title}
${operator.install}
${operator.await}
</#list>
