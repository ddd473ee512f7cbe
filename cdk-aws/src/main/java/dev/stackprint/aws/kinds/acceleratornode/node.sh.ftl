#!/usr/bin/env bash
# Serves ${model} on this machine. Cloud-init runs it as root on the first boot, without a word: then it installs itself as
# `model-server`, whose words systemd calls, `serve` at each boot and `check` each minute. Doing so again changes nothing.
set -euo pipefail

readonly PROGRAM=/usr/local/sbin/model-server
readonly STATE=/var/lib/model-server
readonly READY=/run/model-server.ready
readonly FAILURES=/run/model-server.failures
readonly REGION='${region}'

install_service() {
  [[ $0 -ef $PROGRAM ]] || install -m 0755 "$0" "$PROGRAM"
  install -d -m 0700 "$STATE"
  cat >/etc/systemd/system/model-server.service <<'UNIT'
[Unit]
Description=Serves a model
Wants=network-online.target
Requires=docker.service
After=network-online.target docker.service
StartLimitIntervalSec=0

[Service]
ExecStart=/usr/local/sbin/model-server serve
ExecStop=/usr/bin/docker stop --time 30 model-server
Restart=always
RestartSec=30

[Install]
WantedBy=multi-user.target
UNIT
  cat >/etc/systemd/system/model-server-check.service <<'UNIT'
[Unit]
Description=Checks the server of the model

[Service]
Type=oneshot
ExecStart=/usr/local/sbin/model-server check
UNIT
  cat >/etc/systemd/system/model-server-check.timer <<'UNIT'
[Unit]
Description=Checks the server of the model each minute

[Timer]
OnActiveSec=1min
OnUnitActiveSec=1min

[Install]
WantedBy=timers.target
UNIT
  systemctl daemon-reload
  systemctl enable --now model-server.service model-server-check.timer
}

serve() {
  rm -f "$READY" "$FAILURES"
<#if tokenSecret??>
  HF_TOKEN=$(aws secretsmanager get-secret-value --region "$REGION" --secret-id '${tokenSecret}' \
    --query SecretString --output text)
  export HF_TOKEN
</#if>
<#if weights>
  aws s3 sync --region "$REGION" --only-show-errors --delete 's3://@WEIGHTS@/${weightsPath}' "$STATE/weights"
</#if>
  docker rm --force model-server >/dev/null 2>&1 || true
<#if neuron>
  # Compiling takes a quarter of an hour and more: what was compiled once is kept.
</#if>
  exec docker run --rm --name model-server \
    --log-driver awslogs --log-opt awslogs-region="$REGION" --log-opt awslogs-group='@LOG_GROUP@' \
    --log-opt tag='{{.Name}}/{{.ID}}' \
    --publish '${publish}' \
<#list devices as device>
    ${device} \
</#list>
<#if tokenSecret??>
    --env HF_TOKEN \
</#if>
<#if neuron>
    --volume "$STATE/compiled:/var/tmp/neuron-compile-cache" \
</#if>
<#if weights>
    --volume "$STATE/weights:/weights:ro" \
<#else>
    --volume "$STATE/cache:/root/.cache/huggingface" \
</#if>
    '${image}' \
<#if neuron>
    vllm serve '${source}' \
<#else>
    --model '${source}' \
</#if>
    --served-model-name '${model}' \
    --host 0.0.0.0 --port ${port?c} \
    ${flags}
}

# Tells CloudWatch whether the server answers. One that did, and has not for five minutes, is started again; one that still loads
# its model is left alone, however long that takes.
check() {
  local unhealthy=1
  if curl --fail --silent --output /dev/null --max-time 10 http://127.0.0.1:${port?c}/health; then
    unhealthy=0
  fi
  aws cloudwatch put-metric-data --region "$REGION" --namespace '${namespace}' --metric-name Unhealthy \
    --dimensions 'Node=${id}' --value "$unhealthy"
  if [[ $unhealthy == 0 ]]; then
    rm -f "$FAILURES"
    touch "$READY"
  elif [[ -e $READY ]]; then
    echo >>"$FAILURES"
    if (($(wc -l <"$FAILURES") >= 5)); then
      systemctl restart model-server.service
    fi
  fi
}

case $* in
  '') install_service ;;
  serve) serve ;;
  check) check ;;
  *)
    echo "usage: $0 [serve|check]" >&2
    exit 64
    ;;
esac
