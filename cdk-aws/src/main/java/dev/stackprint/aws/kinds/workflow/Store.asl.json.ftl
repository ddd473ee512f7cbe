"${p.title}: copy": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:s3:copyObject",
  "Arguments": {
    "Bucket": "${bucket}",
    "CopySource": "{% $${p.input}.bucket & '/' & $encodeUrlComponent($${p.input}.key) %}",
    "Key": "{% ${target} & $split($${p.input}.key, '.')[-1] %}",
    "TaggingDirective": "REPLACE"
  },
  "Assign": {
    "${p.variable}": { "bucket": "${bucket}", "key": "{% ${target} & $split($${p.input}.key, '.')[-1] %}" }
  },
  "Retry": [${p.retry}],
  "Next": "${afterCopy}"
}<#if data>,
"${p.title}: copy data": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:s3:copyObject",
  "Arguments": {
    "Bucket": "${bucket}",
    "CopySource": "{% $${p.input}.data.bucket & '/' & $encodeUrlComponent($${p.input}.data.key) %}",
    "Key": "{% ${target} & 'json' %}",
    "TaggingDirective": "REPLACE"
  },
  "Retry": [${p.retry}],
  "Next": "${p.next}"
}</#if>
