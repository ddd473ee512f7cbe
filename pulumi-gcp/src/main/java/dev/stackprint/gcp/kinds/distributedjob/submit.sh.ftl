#!/usr/bin/env bash
# Starts ${job} on the cluster of ${cluster}. Each call is a run of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash 'scripts/${cluster}/connect.sh'

# Whom its pods act as, and where they find things, is known once the stack is deployed.
kubectl apply --server-side --filename 'kubernetes/${job}/account.yaml'
account=$(pulumi stack output '${account}')
kubectl --namespace '${namespace}' annotate --overwrite serviceaccount '${job}' "iam.gke.io/gcp-service-account=$account"
<#if addresses?has_content>
<#list addresses as address>
${address.bucket}=$(pulumi stack output '${address.output}')
</#list>
kubectl --namespace '${namespace}' create configmap '${job}' --dry-run=client --output yaml \
<#list addresses as address>
  --from-literal ${address.variable}="gs://$${address.bucket}/${address.folder}" \
</#list>
  | kubectl apply --server-side --filename -
</#if>

<#if mounts>
sed \
<#list addresses as address>
  -e "s|bucketName: \"${address.placeholder}\"|bucketName: \"$${address.bucket}\"|" \
</#list>
  'kubernetes/${job}/job.yaml' | kubectl create --filename -
<#else>
kubectl create --filename 'kubernetes/${job}/job.yaml'
</#if>
kubectl --namespace '${namespace}' get '${resource}'
