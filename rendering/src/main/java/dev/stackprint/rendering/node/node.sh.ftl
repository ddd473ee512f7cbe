#!/usr/bin/env bash
# Serves ${model} on this machine.
#
# ${c.runner}, without a word:
# then it installs itself as `model-server`, whose words systemd calls, `serve` when the machine
# starts and `check` each minute. Doing so again changes nothing.
set -euo pipefail

# Where Ubuntu has some of the clouds' tools.
PATH=$PATH:/snap/bin

readonly PROGRAM=/usr/local/sbin/model-server
<#if inMemory>
# In memory, which is large: the disk of a TPU VM is not.
</#if>
readonly STATE='${state}'
readonly READY=/run/model-server.ready
readonly FAILURES=/run/model-server.failures

install_service() {
<#if c.prepare??>
${c.prepare}
</#if>
  if ! cmp --quiet "$0" "$PROGRAM"; then
    install -m 0755 "$0" "$PROGRAM"
    systemctl stop model-server.service 2>/dev/null || true
  fi
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
  install -d -m 0700 "$STATE"
<#if c.token??>
${c.token}
  export HF_TOKEN
</#if>
<#if c.weights??>
${c.weights}
</#if>
  docker rm --force model-server >/dev/null 2>&1 || true
  exec docker run --rm --name model-server \
    ${c.logs} \
<#list docker as each>
    ${each} \
</#list>
<#if c.token??>
    --env HF_TOKEN \
</#if>
<#if weights>
    --volume "$STATE/weights:/weights:ro" \
</#if>
    --volume "$STATE/cache:/root/.cache" \
    '${image}' \
    ${command} '${source}' --served-model-name '${model}' \
    --host '${host}' --port ${port} \
    ${flags}
}

# A server that answered, and has not for five minutes, is started again. One that still loads its
# model is left alone, however long that takes.
check() {
  local unhealthy=1
  if curl --fail --silent --output /dev/null --max-time 10 http://127.0.0.1:${port}/health; then
    unhealthy=0
  fi
  if [[ $unhealthy == 0 ]]; then
    rm -f "$FAILURES"
    touch "$READY"
  elif [[ -e $READY ]]; then
    echo >>"$FAILURES"
    if (($(wc -l <"$FAILURES") >= 5)); then
      systemctl restart model-server.service
    fi
  fi
${c.report}
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
