cluster=$(output '${output}')
arn=$(aws sagemaker describe-cluster --region '${region}' --cluster-name "$cluster" --query ClusterArn --output text)
machine=$(aws sagemaker list-cluster-nodes --region '${region}' --cluster-name "$cluster" --output text \
  --instance-group-name-contains login \
  --query "ClusterNodeSummaries[?InstanceGroupName=='login' && InstanceStatus.Status=='Running'].InstanceId | [0]")
if [[ $machine == None ]]; then
  echo 'The login machine of ${cluster} is not there yet.' >&2
  exit 1
fi
target=sagemaker-cluster:${r"${arn##*/}"}_login-$machine
