{
  "location": "${location}",
  "targets": [<#list targets as target>"${target}"<#sep>, </#list>],
  "glossaries": [<#list pairs as pair>["${pair.source}", "${pair.target}"]<#sep>, </#list>],
<#if speaks>
  "voices": {
<#list voices as voice>
    "${voice.target}": {"language": "${voice.language}", "name": "${voice.name}"}<#sep>,</#sep>
</#list>
  },
<#else>
  "voices": {},
</#if>
  "rate": ${rate?c}
}
