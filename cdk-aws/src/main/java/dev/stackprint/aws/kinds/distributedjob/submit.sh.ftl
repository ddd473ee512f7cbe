#!/usr/bin/env bash
# Starts ${job} on the cluster of ${cluster}. Each call is a run of its own.
<#if addresses?has_content>
# It needs kubectl, and the AWS CLI to ask the stack where things are.
<#else>
# It needs kubectl.
</#if>
set -euo pipefail
cd "$(dirname "$0")/../.."

kubectl config use-context '${context}'
kubectl apply --server-side --filename 'kubernetes/${job}/account.yaml'
<#if addresses?has_content>

output() {
  aws cloudformation describe-stacks --region '${region}' --stack-name '${stack}' --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

<#list addresses as address>
${address.bucket}=$(output '${address.output}')
</#list>
kubectl --namespace '${namespace}' create configmap '${job}' --dry-run=client --output yaml \
<#list addresses as address>
  --from-literal ${address.variable}="s3://$${address.bucket}/"<#if address.path?has_content>'${address.path}'</#if> \
</#list>
  | kubectl apply --server-side --filename -
</#if>

kubectl create --filename 'kubernetes/${job}/job.yaml'
kubectl --namespace '${namespace}' get '${resource}'
