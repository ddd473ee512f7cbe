#!/usr/bin/env bash
# Opens a shell on the cluster's login machine, through Session Manager, or on another machine:
#   login.sh [GROUP]
# It needs the AWS CLI with the Session Manager plugin. `sudo --login --user ubuntu` is the user that runs jobs.
set -euo pipefail

cluster='${cluster}'
region='${region}'
group=${r"${1:-login}"}

arn=$(aws sagemaker describe-cluster --region "$region" --cluster-name "$cluster" --query ClusterArn --output text)
machine=$(aws sagemaker list-cluster-nodes --region "$region" --cluster-name "$cluster" --output text \
  --instance-group-name-contains "$group" \
  --query "ClusterNodeSummaries[?InstanceGroupName=='$group' && InstanceStatus.Status=='Running'].InstanceId | [0]")
if [[ $machine == None ]]; then
  echo "No machine of the group $group runs." >&2
  exit 1
fi
aws ssm start-session --region "$region" --target "sagemaker-cluster:${r"${arn##*/}"}_$group-$machine"
