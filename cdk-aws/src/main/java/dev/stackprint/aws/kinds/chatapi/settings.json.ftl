{
  "answer": {
    "maxTokens": ${maxTokens},
    "temperature": ${temperature},
    "nothingFound": "${nothingFound}"
  },
  "retrieval": {
    "results": ${results},
    "search": ${search},
    "minimumScore": ${minimumScore},
    "rerankCandidates": ${rerankCandidates},
    "rewrite": ${rewrite},
    "filters": [<#list filters as filter>
      {"key": "${filter.key}", "${filter.source}": "${filter.value}"}<#sep>,</#sep></#list>]
  },
  "sessions": {
    "seconds": ${seconds},
    "turns": ${turns}
  },
  "questionLength": ${questionLength},
  "metrics": {
    "namespace": "${namespace}",
    "component": "${component}"
  },
  "variables": {<#list variables as name, value>
    "${name}": "${value}"<#sep>,</#sep></#list>}
}
