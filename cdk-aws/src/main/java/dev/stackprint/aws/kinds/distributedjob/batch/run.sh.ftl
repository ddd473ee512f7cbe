#!/bin/sh
# Runs the command of ${job} on one of its machines. Deploy again after a change: jobs have a copy.
set -eu
<#if storage??>

if [ "$(stat --file-system --format=%T '${storage}')" != lustre ]; then
  echo 'The file system that jobs share is not there.' >&2
  exit 1
fi
</#if>

# What torchrun reads of the others. The main machine is the only one that is not told its address.
<#if nodes != 1>
PET_NNODES=$AWS_BATCH_JOB_NUM_NODES
PET_NODE_RANK=$AWS_BATCH_JOB_NODE_INDEX
<#noparse>PET_MASTER_ADDR=${AWS_BATCH_JOB_MAIN_NODE_PRIVATE_IPV4_ADDRESS:-$(hostname -i | cut -d ' ' -f 1)}</#noparse>
<#else>
PET_NNODES=1
PET_NODE_RANK=0
PET_MASTER_ADDR=127.0.0.1
</#if>
export PET_NNODES PET_NODE_RANK PET_MASTER_ADDR

<#if code??>
cd /job/code
</#if>
exec ${command}
