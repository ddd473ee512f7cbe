"${p.title}: start": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${function}",
    "Payload": {
      "document": "{% $${p.input} %}",
      "key": "{% ${p.key} %}",
      "voices": ${voices},
      "engine": "${engine}",
      "format": "${format}"
    }
  },
  "Assign": { "${p.variable}_task": "{% $states.result.Payload.task %}", "${p.variable}_pause": 5 },
  "Retry": [${p.retrySpeech}, ${p.retryFunction}],
  "Next": "${p.title}: wait"
},
"${p.title}: wait": {
  "Type": "Wait",
  "Seconds": "{% $${p.variable}_pause %}",
  "Next": "${p.title}: look"
},
"${p.title}: look": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:polly:getSpeechSynthesisTask",
  "Arguments": { "TaskId": "{% $${p.variable}_task %}" },
  "Assign": { "${p.variable}_pause": "{% $min([$${p.variable}_pause * 2, 60]) %}" },
  "Output": "{% $states.result.SynthesisTask %}",
  "Retry": [${p.retry}],
  "Next": "${p.title}: done?"
},
"${p.title}: done?": {
  "Type": "Choice",
  "Choices": [
    {
      "Condition": "{% $states.input.TaskStatus = 'completed' %}",
      "Assign": {
        "${p.variable}": {
          "bucket": "${p.resultsBucket}",
          "key": "{% ${p.key} & '.' & $${p.variable}_task & '.${suffix}' %}"
        }
      },
      "Next": "${p.next}"
    },
    { "Condition": "{% $states.input.TaskStatus = 'failed' %}", "Next": "${p.title}: failed" }
  ],
  "Default": "${p.title}: wait"
},
"${p.title}: failed": {
  "Type": "Fail",
  "Error": "SpeechFailed",
  "Cause": "{% $states.input.TaskStatusReason %}"
}
