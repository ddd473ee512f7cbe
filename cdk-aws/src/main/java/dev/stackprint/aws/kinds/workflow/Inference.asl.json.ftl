"${p.title}: prepare": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${prepareFunction}",
    "Payload": { "document": "{% $${p.input} %}", "key": "{% ${p.key} %}", "least": ${least} }
  },
  "Assign": {
    "${p.variable}_prompts": "{% $states.result.Payload.prompts %}",
    "${p.variable}_requests": "{% $states.result.Payload.requests %}",
    "${p.variable}_waited": 0,
    "${p.variable}_pause": 60
  },
  "Retry": [${p.retryFunction}],
  "Next": "${p.title}: start"
},
"${p.title}: start": {
  "Type": "Task",
  "Comment": "The token keeps what is repeated from starting a second job.",
  "Resource": "arn:aws:states:::aws-sdk:bedrock:createModelInvocationJob",
  "Arguments": {
    "JobName": "{% '${p.id}-' & $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 32) %}",
    "ClientRequestToken": "{% $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 64) %}",
    "ModelId": "${model}",
    "ModelInvocationType": "Converse",
    "RoleArn": "${role}",
    "TimeoutDurationInHours": ${hours},
    "InputDataConfig": {
      "S3InputDataConfig": {
        "S3InputFormat": "JSONL",
        "S3Uri": "{% 's3://' & $${p.variable}_requests.bucket & '/' & $${p.variable}_requests.key %}"
      }
    },
    "OutputDataConfig": {
      "S3OutputDataConfig": { "S3Uri": "{% 's3://${p.resultsBucket}/' & ${p.key} & '/out/' %}" }
    }
  },
  "Assign": { "${p.variable}_job": "{% $states.result.JobArn %}" },
  "Retry": [${retryBusy}, ${p.retry}],
  "Next": "${p.title}: wait"
},
"${p.title}: wait": {
  "Type": "Wait",
  "Seconds": "{% $${p.variable}_pause %}",
  "Next": "${p.title}: look"
},
"${p.title}: look": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:bedrock:getModelInvocationJob",
  "Arguments": { "JobIdentifier": "{% $${p.variable}_job %}" },
  "Assign": {
    "${p.variable}_waited": "{% $${p.variable}_waited + $${p.variable}_pause %}",
    "${p.variable}_pause": "{% $min([$${p.variable}_pause * 2, 300]) %}"
  },
  "Retry": [${p.retry}],
  "Next": "${p.title}: done?"
},
"${p.title}: done?": {
  "Type": "Choice",
  "Choices": [
    {
      "Condition": "{% $states.input.Status in ['Completed', 'PartiallyCompleted'] %}",
      "Next": "${p.title}: collect"
    },
    {
      "Condition": "{% $states.input.Status in ['Failed', 'Stopped', 'Expired'] %}",
      "Next": "${p.title}: failed"
    },
    { "Condition": "{% $${p.variable}_waited >= ${seconds} %}", "Next": "${p.title}: stop" }
  ],
  "Default": "${p.title}: wait"
},
"${p.title}: failed": {
  "Type": "Fail",
  "Error": "InferenceFailed",
  "Cause": "{% 'The job ' & $states.input.JobArn & ' ended as ' & $states.input.Status & '. ' & $states.input.Message %}"
},
"${p.title}: stop": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:bedrock:stopModelInvocationJob",
  "Arguments": { "JobIdentifier": "{% $${p.variable}_job %}" },
  "Retry": [${p.retry}],
  "Next": "${p.title}: too late"
},
"${p.title}: too late": {
  "Type": "Fail",
  "Error": "TimedOut",
  "Cause": "{% 'The job ' & $${p.variable}_job & ' took longer than it may, and was stopped.' %}"
},
"${p.title}: collect": {
  "Type": "Task",
  "Comment": "The job wrote into a folder that is named after itself.",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${collectFunction}",
    "Payload": {
      "prompts": "{% $${p.variable}_prompts %}",
      "outcome": {
        "bucket": "${p.resultsBucket}",
        "key": "{% ${p.key} & '/out/' & $split($${p.variable}_job, '/')[-1] & '/requests.jsonl.out' %}"
      },
      "key": "{% ${p.key} %}"
    }
  },
  "Assign": { "${p.variable}": "{% $states.result.Payload %}" },
  "Retry": [${p.retryFunction}],
  "Next": "${p.next}"
}
