#!/usr/bin/env bash
# Starts training on the cluster of accelerators. Each call is a run of its own.
# It needs kubectl, and the AWS CLI to ask the stack where things are.
set -euo pipefail
cd "$(dirname "$0")/../.."

kubectl config use-context 'training-cluster-accelerators'
kubectl apply --server-side --filename 'kubernetes/training/account.yaml'

output() {
  aws cloudformation describe-stacks --region 'us-east-1' --stack-name 'TrainingCluster' --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

code_bucket=$(output 'CodeBucket')
data_bucket=$(output 'DataBucket')
output_bucket=$(output 'ResultsBucket')
kubectl --namespace 'jobs' create configmap 'training' --dry-run=client --output yaml \
  --from-literal CODE_URI="s3://$code_bucket/" \
  --from-literal DATA_URI="s3://$data_bucket/" \
  --from-literal OUTPUT_URI="s3://$output_bucket/" \
  | kubectl apply --server-side --filename -

kubectl create --filename 'kubernetes/training/job.yaml'
kubectl --namespace 'jobs' get 'jobsets.jobset.x-k8s.io'
