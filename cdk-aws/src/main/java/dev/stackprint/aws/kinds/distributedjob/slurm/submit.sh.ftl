#!/usr/bin/env bash
# Starts ${job} on the cluster of ${cluster}. Each call is a run of its own.
# It needs the AWS CLI with the Session Manager plugin.
set -euo pipefail
cd "$(dirname "$0")/../.."

output() {
  aws cloudformation describe-stacks --region '${region}' --stack-name '${stack}' --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

${site.target}

variables=ALL
<#list addresses as address>
${address.bucket}=$(output '${address.output}')
variables+=",${address.variable}=s3://$${address.bucket}/"<#if address.path?has_content>'${address.path}'</#if>
</#list>

# The script goes through the session as plain letters, and from there into Slurm.
script=$(base64 < 'scripts/${job}/job.sh' | tr -d '\n')
path='${site.binaries}:/usr/local/bin:/usr/bin:/bin'
command="echo $script | base64 --decode | sudo --user ubuntu env PATH=$path sbatch --chdir /tmp --export $variables"
<#if site.shared??>
# What the script prints goes to the folder that jobs share.
command="sudo mkdir --parents --mode=1777 ${site.shared}; $command"
</#if>
aws ssm start-session --region '${region}' --target "$target" \
  --document-name AWS-StartNonInteractiveCommand --parameters "{\"command\":[\"$command\"]}"
