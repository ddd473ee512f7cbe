{
  "answer": {
    "maxTokens": ${maxTokens},
    "temperature": ${temperature},
    "nothingFound": "${nothingFound}"
  },
  "retrieval": {
    "results": ${results},
    "minimumScore": ${minimumScore},
    "rerankCandidates": ${rerankCandidates},
    "rewrite": ${rewrite?c},
    "filters": [<#list filters as filter>
      {"key": "${filter.key}", "${filter.source}": "${filter.value}"}<#sep>,</#sep></#list>]
  },
  "sessions": {
    "seconds": ${seconds},
    "turns": ${turns}
  },
  "limits": {
    "questionLength": ${questionLength},
    "rate": ${rate},
    "burst": ${burst}
  },
  "origins": [<#list origins as origin>"${origin}"<#sep>, </#sep></#list>],
  "variables": {<#list variables as name, value>
    "${name}": "${value}"<#sep>,</#sep></#list>}
}
