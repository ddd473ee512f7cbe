# ${description}
#
#   stackprint validate ${file}   checks it
#   stackprint explain ${file}    shows what it resolves to, and where each value came from
<#list targets as target>
#   stackprint ${(target.command + " " + file)?right_pad(file?length + 9)}   ${target.purpose}
</#list>
name: "${name}"
extends: "${useCase}"
<#if targets?size gt 1>
# It is checked for each of these. Where you do not deploy to, write null: `${targets?last.key}: null`.
</#if>
targets:
<#list targets as target>
  ${target.key}:
    region: "${target.region}"
</#list>
<#if parameters?has_content>

# Parameters of ${useCase}. Uncomment what is to differ.
# parameters:
<#list parameters as parameter>
<#if parameter.byTarget?has_content>
#   ${parameter.name}: {default: {<#list parameter.byTarget as target, value>${target}: ${value}<#sep>, </#list>}}  # ${parameter.description}
<#else>
#   ${parameter.name}: ${parameter.value}  # ${parameter.description}
</#if>
</#list>
</#if>

# Components of ${useCase}. Write only what is to differ; null removes one.
# components:
<#list components as component>
#   ${component.id}: {}  # ${component.kind}: ${component.summary}
</#list>
