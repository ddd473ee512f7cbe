#!/usr/bin/env bash
# Gets the cluster of ${cluster} ready for jobs: what runs them, and the queue that they wait in.
# To be run once the stack is deployed, and again whenever versions or pools have changed.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash 'scripts/${cluster}/connect.sh'

<#list operators as operator>
# ${operator.title}
${operator.install}
</#list>
<#list operators as operator>
${operator.await}
</#list>

kubectl apply --server-side --filename 'kubernetes/${cluster}'
<#if storage??>

# What all jobs share
handle=$(pulumi stack output '${storage.handle}')
<#if storage.mount??>
mount=$(pulumi stack output '${storage.mount}')
address=$${r"{mount%%@*}"}
<#else>
address=$(gcloud filestore instances describe "$(cut -d / -f 3 <<<"$handle")" \
  --project "$(pulumi config get gcp:project)" --location '${storage.location}' --format 'value(networks[0].ipAddresses[0])')
</#if>
sed -e "s|HANDLE|$handle|" -e "s|ADDRESS|$address|" 'kubernetes/${cluster}/storage/shared-storage.yaml' \
  | kubectl apply --server-side --filename -
</#if>
