"${p.title}: prepare": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${prepareFunction}",
    "Payload": { "document": "{% $${p.input} %}", "key": "{% ${p.key} %}", "least": 1 }
  },
  "Assign": {
    "${p.variable}_prompts": "{% $states.result.Payload.prompts %}",
    "${p.variable}_requests": "{% $states.result.Payload.requests %}",
    "${p.variable}_job": "{% '${p.id}-' & $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 32) %}",
    "${p.variable}_waited": 0,
    "${p.variable}_pause": 60
  },
  "Retry": [${p.retryFunction}],
  "Next": "${p.title}: start"
},
"${p.title}: start": {
  "Type": "Task",
  "Comment": "The name keeps what is repeated from starting a second job.",
  "Resource": "arn:aws:states:::aws-sdk:sagemaker:createTransformJob",
  "Arguments": {
    "TransformJobName": "{% $${p.variable}_job %}",
    "ModelName": "${model}",
    "BatchStrategy": "SingleRecord",
    "MaxConcurrentTransforms": ${concurrency},
    "MaxPayloadInMB": ${megabytes},
    "ModelClientConfig": { "InvocationsTimeoutInSeconds": 3600, "InvocationsMaxRetries": 3 },
    "TransformInput": {
      "ContentType": "application/json",
      "SplitType": "Line",
      "DataSource": {
        "S3DataSource": {
          "S3DataType": "S3Prefix",
          "S3Uri": "{% 's3://' & $${p.variable}_requests.bucket & '/' & $${p.variable}_requests.key %}"
        }
      }
    },
    "TransformOutput": {
      "Accept": "application/json",
      "AssembleWith": "Line",
<#if key>
      "KmsKeyId": "${resultsKey}",
</#if>
      "S3OutputPath": "{% 's3://${p.resultsBucket}/' & ${p.key} & '/out' %}"
    },
    "TransformResources": {
      "InstanceCount": 1,
      "InstanceType": "${instanceType}",
      "TransformAmiVersion": "${ami}"
    }
  },
  "Retry": [${retryBusy}, { "ErrorEquals": ["SageMaker.ResourceInUseException"], "MaxAttempts": 0 }, ${p.retry}],
  "Catch": [
    {
      "ErrorEquals": ["SageMaker.ResourceInUseException"],
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
  "Resource": "arn:aws:states:::aws-sdk:sagemaker:describeTransformJob",
  "Arguments": { "TransformJobName": "{% $${p.variable}_job %}" },
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
      "Condition": "{% $states.input.TransformJobStatus = 'Completed' %}",
      "Next": "${p.title}: collect"
    },
    {
      "Condition": "{% $states.input.TransformJobStatus in ['Failed', 'Stopped'] %}",
      "Next": "${p.title}: failed"
    },
    { "Condition": "{% $${p.variable}_waited >= ${seconds} %}", "Next": "${p.title}: stop" }
  ],
  "Default": "${p.title}: wait"
},
"${p.title}: failed": {
  "Type": "Fail",
  "Error": "InferenceFailed",
  "Cause": "{% 'The job ' & $states.input.TransformJobName & ' ended as ' & $states.input.TransformJobStatus & '. ' & $states.input.FailureReason %}"
},
"${p.title}: stop": {
  "Type": "Task",
  "Resource": "arn:aws:states:::aws-sdk:sagemaker:stopTransformJob",
  "Arguments": { "TransformJobName": "{% $${p.variable}_job %}" },
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
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${collectFunction}",
    "Payload": {
      "prompts": "{% $${p.variable}_prompts %}",
      "outcome": {
        "bucket": "${p.resultsBucket}",
        "key": "{% ${p.key} & '/out/requests.jsonl.out' %}"
      },
      "key": "{% ${p.key} %}"
    }
  },
  "Assign": { "${p.variable}": "{% $states.result.Payload %}" },
  "Retry": [${p.retryFunction}],
  "Next": "${p.next}"
}
