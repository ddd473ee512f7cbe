{
  "ragFileTransformationConfig": {
    "ragFileChunkingConfig": {
      "fixedLengthChunking": {
        "chunkSize": ${chunkSize?c},
        "chunkOverlap": ${chunkOverlap?c}
      }
    }
  }<#if parser??>,
  "ragFileParsingConfig": {
    "llmParser": {
      "modelName": "${parser.model}"<#if parser.instructions??>,
      "customParsingPrompt": "${parser.instructions}"</#if>
    }
  }</#if>
}
