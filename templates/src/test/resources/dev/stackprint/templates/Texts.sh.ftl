#!/usr/bin/env bash
# ${first}
set -euo pipefail
<#list texts as text>
# ${text}
text='${text}' # ${text}
printf '%s\0' "$text"
printf '%s\0' '${text}'
</#list>
