#!/usr/bin/env bash
# A run of ${job}, for Slurm: scripts/${job}/submit.sh hands it over. It starts once all of its machines are there.
#SBATCH --job-name=${job}
#SBATCH --partition=${partition}
#SBATCH --nodes=${nodes?c}
#SBATCH --ntasks-per-node=1
#SBATCH --exclusive
#SBATCH --time=${minutes?c}
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=<#if site.shared??>${site.shared}<#else>/tmp</#if>/%x-%j.log
set -euo pipefail

# What torchrun reads of the others. Machines know each other by their addresses, not by their names.
main=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | sed -n 1p)
PET_MASTER_ADDR=$(scontrol show node "$main" | sed -n 's/.*NodeAddr=\([^ ]*\).*/\1/p')
export PET_MASTER_ADDR

on_each_machine() {
  set -euo pipefail
<#if site.shared??>
  if [[ $(stat --file-system --format=%T '${site.shared}') != lustre ]]; then
    echo 'The file system that jobs share is not there.' >&2
    exit 1
  fi
</#if>
  # What is left of a job that was ended: machines are for one job at a time.
  sudo docker ps --quiet | xargs --no-run-if-empty sudo docker rm --force
<#if code>
  code=$(mktemp --directory)
  aws s3 cp --region '${region}' --only-show-errors --recursive "$CODE_URI" "$code"
</#if>
<#if registry??>
  aws ecr get-login-password --region '${registry.region}' \
    | sudo docker login --username AWS --password-stdin '${registry.account}.dkr.ecr.${registry.region}.amazonaws.com'
</#if>
<#if !gpus>
  mapfile -t devices < <(find /dev -maxdepth 1 -name 'neuron[0-9]*' -printf '--device=%p\n')
</#if>
  sudo docker run --rm --init --network host --ipc host \
<#if gpus>
    --gpus all \
<#else>
    <#noparse>"${devices[@]}"</#noparse> \
</#if>
<#if adapters>
    --device /dev/infiniband --env FI_PROVIDER=efa \
</#if>
    --ulimit memlock=-1 --ulimit stack=67108864 --ulimit nofile=1048576:1048576 \
    --log-driver awslogs --log-opt awslogs-region='${region}' --log-opt awslogs-group='${site.logs}' \
    --log-opt awslogs-stream="$SLURM_JOB_NAME/$SLURM_JOB_ID/$SLURM_NODEID" \
    --env AWS_REGION='${region}' --env PET_NODE_RANK="$SLURM_NODEID" \
    --env PET_MASTER_ADDR="$PET_MASTER_ADDR" --env PET_MASTER_PORT=29500 \
    --env PET_NNODES=${nodes?c} --env PET_NPROC_PER_NODE=${processes?c} \
<#list addresses as address>
    --env ${address.variable}="$${address.variable}" \
</#list>
<#list environment as variable>
    --env ${variable} \
</#list>
<#if site.shared??>
    --volume '${site.shared}:${site.shared}' --env SHARED_DIR='${site.shared}' \
</#if>
<#if code>
    --volume "$code:/code" --workdir /code --env CODE_DIR=/code \
</#if>
    --env SLURM_JOB_ID="$SLURM_JOB_ID" --entrypoint ${program} '${image}'<#list arguments as word> ${word}</#list>
}
export -f on_each_machine

if ! srun --kill-on-bad-exit=1 bash -c on_each_machine; then
<#if attempts != 1>
<#noparse>
  if ((${SLURM_RESTART_COUNT:-0} + 1 < </#noparse>${attempts}<#noparse>)); then
    scontrol requeue "$SLURM_JOB_ID"
  fi
</#noparse>
</#if>
  exit 1
fi
