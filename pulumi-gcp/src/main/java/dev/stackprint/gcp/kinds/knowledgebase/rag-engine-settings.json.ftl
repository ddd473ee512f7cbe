{
  "ragFileTransformationConfig": {
    "ragFileChunkingConfig": {
      "fixedLengthChunking": {
        "chunkSize": ${chunkSize?c},
        "chunkOverlap": ${chunkOverlap?c}
      }
    }
  }
}
