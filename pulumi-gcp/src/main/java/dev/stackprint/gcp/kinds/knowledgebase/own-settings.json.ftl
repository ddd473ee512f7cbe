{
  "tokens": ${chunking.tokens?c},
  "overlap": ${chunking.overlapTokens?c},
  "parent": ${chunking.parentTokens?c},
  "dimensions": ${dimensions?c},
  "batch": ${batch?c}
}
