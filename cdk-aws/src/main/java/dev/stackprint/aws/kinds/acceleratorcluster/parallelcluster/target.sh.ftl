target=$(aws ec2 describe-instances --region '${region}' --output text \
  --filters "Name=tag:aws:pcs:compute-node-group-id,Values=$(output '${output}')" Name=instance-state-name,Values=running \
  --query 'Reservations[0].Instances[0].InstanceId')
if [[ $target == None ]]; then
  echo 'The login machine of ${cluster} is not there yet.' >&2
  exit 1
fi
