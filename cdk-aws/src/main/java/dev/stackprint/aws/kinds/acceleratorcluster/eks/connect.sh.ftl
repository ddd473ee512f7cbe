#!/usr/bin/env bash
# Lets kubectl reach the cluster, as a context named '${cluster}'.
<#if isPrivate>
# The control plane is reached from inside the network only: leave the script running, it forwards a local port through
# one of the cluster's machines. It needs the AWS CLI with the Session Manager plugin, and kubectl.
<#else>
# It needs the AWS CLI and kubectl.
</#if>
set -euo pipefail

cluster='${cluster}'
region='${region}'

aws eks update-kubeconfig --region "$region" --name "$cluster" --alias "$cluster"
<#if isPrivate>
host=$(aws eks describe-cluster --region "$region" --name "$cluster" --query cluster.endpoint --output text)
host=${r"${host#https://}"}
machine=$(aws ec2 describe-instances --region "$region" --output text \
  --filters "Name=tag:eks:cluster-name,Values=$cluster" Name=instance-state-name,Values=running \
  --query 'Reservations[0].Instances[0].InstanceId')
entry=$(kubectl config view --output "jsonpath={.contexts[?(@.name=='$cluster')].context.cluster}")
kubectl config set-cluster "$entry" --server https://localhost:8443 --tls-server-name "$host"
aws ssm start-session --region "$region" --target "$machine" \
  --document-name AWS-StartPortForwardingSessionToRemoteHost \
  --parameters "host=$host,portNumber=443,localPortNumber=8443"
</#if>
