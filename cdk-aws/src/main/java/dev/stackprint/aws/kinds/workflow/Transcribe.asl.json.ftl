"${p.title}: start": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:transcribe:startTranscriptionJob",
  "Arguments": {
    "TranscriptionJobName": "{% '${p.jobPrefix}-' & $states.context.Execution.Name %}",
    "Media": { "MediaFileUri": "{% 's3://' & $source.bucket & '/' & $source.key %}" },
<#if language??>
    "LanguageCode": "${language}",
<#else>
    "IdentifyLanguage": true,
</#if>
<#if languages?has_content>
    "LanguageOptions": [<#list languages as each>"${each}"<#sep>, </#sep></#list>],
</#if>
<#if settings>
    "Settings": ${settingsObject},
</#if>
<#if encrypted>
    "OutputEncryptionKMSKeyId": "${resultsKey}",
</#if>
    "OutputBucketName": "${p.resultsBucket}",
    "OutputKey": "{% $folder & '${p.id}.transcribe.json' %}"
  },
  "Assign": { "${p.variable}_pause": 15 },
  "Retry": [${retryLimited}, ${p.retry}],
  "Catch": [
    {
      "ErrorEquals": ["Transcribe.ConflictException"],
      "Assign": { "${p.variable}_pause": 15 },
      "Next": "${p.title}: wait"
    }
  ],
  "Next": "${p.title}: wait"
},
"${p.title}: wait": {
  "Type": "Wait",
  "Seconds": "{% $${p.variable}_pause %}",
  "Next": "${p.title}: look"
},
"${p.title}: look": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:transcribe:getTranscriptionJob",
  "Arguments": { "TranscriptionJobName": "{% '${p.jobPrefix}-' & $states.context.Execution.Name %}" },
  "Assign": { "${p.variable}_pause": "{% $min([$${p.variable}_pause * 2, 240]) %}" },
  "Output": "{% $states.result.TranscriptionJob %}",
  "Retry": [${p.retry}],
  "Next": "${p.title}: done?"
},
"${p.title}: done?": {
  "Type": "Choice",
  "Choices": [
    { "Condition": "{% $states.input.TranscriptionJobStatus = 'COMPLETED' %}", "Next": "${p.title}: write down" },
    { "Condition": "{% $states.input.TranscriptionJobStatus = 'FAILED' %}", "Next": "${p.title}: failed" }
  ],
  "Default": "${p.title}: wait"
},
"${p.title}: failed": {
  "Type": "Fail",
  "Error": "TranscriptionFailed",
  "Cause": "{% $states.input.FailureReason %}"
},
"${p.title}: write down": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${function}",
    "Payload": {
      "raw": { "bucket": "${p.resultsBucket}", "key": "{% $folder & '${p.id}.transcribe.json' %}" },
      "key": "{% $folder & '${p.id}.txt' %}",
      "language": "{% $states.input.LanguageCode %}"
    }
  },
  "Assign": { "${p.variable}": "{% $states.result.Payload %}" },
  "Retry": [${p.retryFunction}],
  "Next": "${p.next}"
}
