# ${description}
#
#   stackprint validate ${file}   checks it
#   stackprint synth ${file}      renders it and synthesizes it with the CDK
#   stackprint explain ${file}    shows what it resolves to, and where each value came from
name: "${name}"
extends: "${useCase}"
targets:
  aws:
    region: "${region}"
<#if parameters?has_content>

# Parameters of ${useCase}. Uncomment what is to differ.
# parameters:
<#list parameters as parameter>
#   ${parameter.name}: "${parameter.value}"  # ${parameter.description}
</#list>
</#if>

# Components of ${useCase}. Write only what is to differ; null removes one.
# components:
<#list components as component>
#   ${component.id}: {}  # ${component.kind}: ${component.summary}
</#list>
