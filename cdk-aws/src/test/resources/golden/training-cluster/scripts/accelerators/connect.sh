#!/usr/bin/env bash
# Lets kubectl reach the cluster, as a context named 'training-cluster-accelerators'.
# The control plane is reached from inside the network only: leave the script running, it forwards a local port through
# one of the cluster's machines. It needs the AWS CLI with the Session Manager plugin, and kubectl.
set -euo pipefail

cluster='training-cluster-accelerators'
region='us-east-1'

aws eks update-kubeconfig --region "$region" --name "$cluster" --alias "$cluster"
host=$(aws eks describe-cluster --region "$region" --name "$cluster" --query cluster.endpoint --output text)
host=${host#https://}
machine=$(aws ec2 describe-instances --region "$region" --output text \
  --filters "Name=tag:eks:cluster-name,Values=$cluster" Name=instance-state-name,Values=running \
  --query 'Reservations[0].Instances[0].InstanceId')
entry=$(kubectl config view --output "jsonpath={.contexts[?(@.name=='$cluster')].context.cluster}")
kubectl config set-cluster "$entry" --server https://localhost:8443 --tls-server-name "$host"
aws ssm start-session --region "$region" --target "$machine" \
  --document-name AWS-StartPortForwardingSessionToRemoteHost \
  --parameters "host=$host,portNumber=443,localPortNumber=8443"
