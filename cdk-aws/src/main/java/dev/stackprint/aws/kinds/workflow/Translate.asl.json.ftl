"${p.title}: short?": {
  "Type": "Choice",
  "Choices": [
    {
      "Condition": "{% $${p.input}.size <= 100000 and $lowercase($split($${p.input}.key, '.')[-1]) in ['txt', 'md', 'html', 'htm', 'docx'] %}",
      "Next": "${p.title}: translate each"
    }
  ],
  "Default": "${p.title}: lay out"
},
"${p.title}: translate each": {
  "Type": "Map",
  "Items": ${targets},
  "ItemSelector": {
    "document": "{% $${p.input} %}",
    "source": "${source}",
    "target": "{% $states.context.Map.Item.Value %}",
<#if terminology??>
    "terminology": "${terminology}",
</#if>
<#if hasSettings>
    "settings": ${settings},
</#if>
    "key": "{% $folder & '${p.id}-' & $states.context.Map.Item.Value %}"
  },
  "MaxConcurrency": ${p.concurrency},
  "ItemProcessor": {
    "ProcessorConfig": { "Mode": "INLINE" },
    "StartAt": "${p.title}: translate",
    "States": {
      "${p.title}: translate": {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Arguments": { "FunctionName": "${function}", "Payload": "{% $states.input %}" },
        "Output": "{% $states.result.Payload %}",
        "Retry": [${p.retryTranslation}, ${p.retryFunction}],
        "End": true
      }
    }
  },
  "Assign": { "${p.variable}": "{% $states.result %}" },
  "Next": "${p.next}"
},
"${p.title}: lay out": {
  "Type": "Task",
  "Comment": "A batch job translates all that lies in a folder: so the document gets one of its own.",
  "Resource": "arn:aws:states:::aws-sdk:s3:copyObject",
  "Arguments": {
    "Bucket": "${p.resultsBucket}",
    "CopySource": "{% $${p.input}.bucket & '/' & $encodeUrlComponent($${p.input}.key) %}",
    "Key": "{% $folder & '${p.id}/in/document.' & ${batchSuffix} %}",
    "TaggingDirective": "REPLACE"
  },
  "Retry": [${p.retry}],
  "Next": "${p.title}: start"
},
"${p.title}: start": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:translate:startTextTranslationJob",
  "Arguments": {
    "JobName": "{% '${p.id}-' & $states.context.Execution.Name %}",
    "ClientToken": "{% $substring($hash('${p.id}-' & $states.context.Execution.Id, 'SHA-256'), 0, 64) %}",
    "DataAccessRoleArn": "${batchRole}",
    "InputDataConfig": {
      "S3Uri": "{% 's3://${p.resultsBucket}/' & $folder & '${p.id}/in/' %}",
      "ContentType": "${batchContentType}"
    },
    "OutputDataConfig": ${batchOutput},
<#if terminology??>
    "TerminologyNames": ["${terminology}"],
</#if>
<#if hasSettings>
    "Settings": ${settings},
</#if>
    "SourceLanguageCode": "${source}",
    "TargetLanguageCodes": ${targets}
  },
  "Assign": { "${p.variable}_job": "{% $states.result.JobId %}", "${p.variable}_pause": 30 },
  "Retry": [${retryLimited}, ${p.retry}],
  "Next": "${p.title}: wait"
},
"${p.title}: wait": {
  "Type": "Wait",
  "Seconds": "{% $${p.variable}_pause %}",
  "Next": "${p.title}: look"
},
"${p.title}: look": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:translate:describeTextTranslationJob",
  "Arguments": { "JobId": "{% $${p.variable}_job %}" },
  "Assign": { "${p.variable}_pause": "{% $min([$${p.variable}_pause * 2, 300]) %}" },
  "Output": "{% $states.result.TextTranslationJobProperties %}",
  "Retry": [${p.retry}],
  "Next": "${p.title}: done?"
},
"${p.title}: done?": {
  "Type": "Choice",
  "Choices": [
    { "Condition": "{% $states.input.JobStatus = 'COMPLETED' %}", "Next": "${p.title}: list" },
    {
      "Condition": "{% $states.input.JobStatus in ['SUBMITTED', 'IN_PROGRESS'] %}",
      "Next": "${p.title}: wait"
    }
  ],
  "Default": "${p.title}: failed"
},
"${p.title}: failed": {
  "Type": "Fail",
  "Error": "TranslationFailed",
  "Cause": "{% 'The job ' & $states.input.JobId & ' ended as ' & $states.input.JobStatus & '. ' & $states.input.Message %}"
},
"${p.title}: list": {
  "Type": "Task",
  "Comment": "A translation is named after its language: de.document.txt.",
  "Resource": "arn:aws:states:::aws-sdk:s3:listObjectsV2",
  "Arguments": { "Bucket": "${p.resultsBucket}", "Prefix": "{% $folder & '${p.id}/out/' %}" },
  "Assign": { "${p.variable}": "${collected}" },
  "Retry": [${p.retry}],
  "Next": "${p.next}"
}
