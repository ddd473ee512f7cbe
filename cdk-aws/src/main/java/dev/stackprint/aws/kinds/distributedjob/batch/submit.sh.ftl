#!/usr/bin/env bash
# Starts ${job}: a job in the queue ${queue}. Each call is a run of its own. It needs the AWS CLI.
set -euo pipefail

id=$(aws batch submit-job --region '${region}' --output text --query jobId \
  --job-name '${job}' --job-queue '${queue}' --job-definition '${name}')
echo "Submitted $id. To see what becomes of it:"
echo "aws batch describe-jobs --region ${region} --jobs $id --query 'jobs[0].[status,statusReason]'"
