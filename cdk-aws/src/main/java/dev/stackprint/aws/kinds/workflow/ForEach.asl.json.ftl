"${title}: one by one": {
  "Type": "Map",
  "Items": "{% $${items} %}",
  "MaxConcurrency": ${concurrency},
  "ItemProcessor": {
    "ProcessorConfig": { "Mode": "INLINE" },
    "StartAt": "${title}: take one",
    "States": {
      "${title}: take one": {
        "Type": "Pass",
        "Assign": { "${variable}_item": "{% $states.input %}" },
        "Next": "${first}"
      },
      ${states},
      "${title}: hand on": {
        "Type": "Pass",
        "Output": "${output}",
        "End": true
      }
    }
  },
<#if result??>
  "Assign": { "${result}": "{% $states.result %}" },
</#if>
  "Next": "${next}"
}
