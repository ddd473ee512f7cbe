#!/usr/bin/env bash
# Gives a pool more or fewer machines:
#   scale.sh POOL COUNT
# Of fewer, the newest go, and whatever runs on them ends: look what does before. It needs the AWS CLI.
set -euo pipefail

cluster='${cluster}'
region='${region}'

if [[ $# != 2 || ! $2 =~ ^[0-9]{1,4}$ ]]; then
  echo 'Usage: scale.sh POOL COUNT' >&2
  exit 2
fi
pool=$1
wanted=$2
case $pool in
<#list groups as group>
  '${group.name}') maximum=${group.maximum?c} ;;
</#list>
  *)
    echo "There is no pool $pool." >&2
    exit 2
    ;;
esac
if ((wanted > maximum)); then
  echo "The pool $pool has $maximum machines at most, as the blueprint says." >&2
  exit 2
fi

target=$(aws sagemaker describe-cluster --region "$region" --cluster-name "$cluster" --output text \
  --query "InstanceGroups[?InstanceGroupName=='$pool'].TargetCount | [0]")
# One request adds 50 machines at most.
while ((wanted > target)); do
  more=$((wanted - target > 50 ? 50 : wanted - target))
  aws sagemaker batch-add-cluster-nodes --region "$region" --cluster-name "$cluster" \
    --nodes-to-add "InstanceGroupName=$pool,IncrementTargetCountBy=$more"
  target=$((target + more))
done
if ((wanted < target)); then
  aws sagemaker list-cluster-nodes --region "$region" --cluster-name "$cluster" --output text \
    --instance-group-name-contains "$pool" --sort-by CREATION_TIME --sort-order Descending \
    --query "ClusterNodeSummaries[?InstanceGroupName=='$pool'].[InstanceId]" |
    sed --quiet "1,$((target - wanted))p" |
    xargs -n 50 aws sagemaker batch-delete-cluster-nodes --region "$region" --cluster-name "$cluster" --node-ids
fi
