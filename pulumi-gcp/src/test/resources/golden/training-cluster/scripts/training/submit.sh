#!/usr/bin/env bash
# Starts training on the cluster of accelerators. Each call is a run of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash 'scripts/accelerators/connect.sh'

# Whom its pods act as, and where they find things, is known once the stack is deployed.
kubectl apply --server-side --filename 'kubernetes/training/account.yaml'
account=$(pulumi stack output 'trainingAccount')
kubectl --namespace 'jobs' annotate --overwrite serviceaccount 'training' "iam.gke.io/gcp-service-account=$account"
code_bucket=$(pulumi stack output 'codeBucket')
data_bucket=$(pulumi stack output 'dataBucket')
output_bucket=$(pulumi stack output 'resultsBucket')
kubectl --namespace 'jobs' create configmap 'training' --dry-run=client --output yaml \
  --from-literal CODE_URI="gs://$code_bucket/" \
  --from-literal DATA_URI="gs://$data_bucket/" \
  --from-literal OUTPUT_URI="gs://$output_bucket/" \
  | kubectl apply --server-side --filename -

kubectl create --filename 'kubernetes/training/job.yaml'
kubectl --namespace 'jobs' get 'jobsets'
