# Starts Ray on all machines: what CLUSTER_SPEC names first is the head, which runs the command.
set -euo pipefail
<#if nodes gt 1>
read -r head pool <<<"$(python3 -c '
import json, os
spec = json.loads(os.environ["CLUSTER_SPEC"])
print(spec["cluster"]["workerpool0"][0].rsplit(":", 1)[0], spec["task"]["type"])
')"
if [ "$pool" != workerpool0 ]; then
  tries=0
  until ray start --address "$head:6379"; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ]
    sleep 10
  done
  # It works until the head is gone.
  missed=0
  while [ "$missed" -lt 3 ]; do
    sleep 30
    if ray health-check --address "$head:6379"; then missed=0; else missed=$((missed + 1)); fi
  done
  exit 0
fi
</#if>
ray start --head --port 6379
export RAY_ADDRESS=auto
<#if nodes gt 1>
alive='import ray; ray.init(logging_level="ERROR"); print(sum(node["Alive"] for node in ray.nodes()))'
until [ "$(python3 -c "$alive")" -ge ${nodes?c} ]; do sleep 10; done
</#if>
status=0
"$@" || status=$?
ray stop
exit "$status"
