{
  "Comment": "${comment}",
  "QueryLanguage": "JSONata",
  "TimeoutSeconds": ${timeoutSeconds?c},
  "StartAt": "Work",
  "States": {
    "Work": {
      "Type": "Parallel",
      "Comment": "One branch, so that whatever fails for good in it is caught in one place.",
      "Branches": [
        {
          "StartAt": "Find what to learn from",
          "States": {
            "Find what to learn from": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:headObject",
              "Arguments": { "Bucket": "${sourceBucket}", "Key": "{% $states.input.key %}" },
              "Assign": {
                "training": { "bucket": "${sourceBucket}", "key": "{% $states.input.key %}" },
                "size": "{% $states.result.ContentLength %}",
                "folder": "{% '${runs}' & $states.context.Execution.Name & '/' %}",
                "name": "{% '${namePrefix}-' & $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 16) %}"
              },
              "Retry": [${retry}],
              "Next": "Find what to measure with"
            },
            "Find what to measure with": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:headObject",
              "Arguments": { "Bucket": "${sourceBucket}", "Key": "${validation}" },
              "Assign": {
                "validation": { "bucket": "${sourceBucket}", "key": "${validation}" },
                "sizes": "{% [$size, $states.result.ContentLength] %}"
              },
              "Retry": [${retry}],
              "Next": "Are they of use?"
            },
            "Are they of use?": {
              "Type": "Choice",
              "Choices": [
                {
                  "Condition": "{% $lowercase($split($training.key, '.')[-1]) = 'jsonl' and $max($sizes) <= ${largest?c} %}",
                  "Next": "Prepare the examples"
                }
              ],
              "Default": "Refuse the file"
            },
            "Refuse the file": {
              "Type": "Fail",
              "Error": "FileRefused",
              "Cause": "{% $training.key & ' has ' & $sizes[0] & ' bytes, and the examples to measure with have ' & $sizes[1] & '. Names of files of examples end in .jsonl, and they have up to ${largest?c} bytes.' %}"
            },
            "Prepare the examples": {
              "Type": "Task",
              "Comment": "A mistake in them is found here, before anything is paid for.",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": {
                "FunctionName": "${prepareFunction}",
                "Payload": {
                  "training": "{% $training %}",
                  "validation": "{% $validation %}",
                  "key": "{% $folder %}",
                  "examples": ${examples?c}<#if prompts??>,
                  "prompts": [${prompts.leastPrompts?c}, ${prompts.mostPrompts?c}]</#if>
                }
              },
              "Assign": { "prepared": "{% $states.result.Payload %}" },
              "Retry": [${retryFunction}],
              "Next": "${states.first}"
            },
            ${states.making},
            "Is it good enough?": {
              "Type": "Choice",
              "Choices": [
                {
                  "Condition": "{% $score < ${threshold} %}",
                  "Assign": {
                    "refusal": {
                      "Error": "BelowThreshold",
                      "Cause": "{% 'The answers are worth ' & $score & ' on average, less than ${threshold}. They are in ' & $folder %}"
                    }
                  },
                  "Next": "Withdraw it"
                }
              ],
              "Default": "${afterMeasuring}"
            },
<#if asks>
            "Ask for approval": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
              "TimeoutSeconds": ${approvalSeconds?c},
              "Arguments": {
                "TopicArn": "${topic}",
                "Subject": "${approvalSubject}",
                "Message": "{% $join([${approvalText}], '\\n\\n') %}"
              },
              "Retry": [${retryNotDecided}, ${retry}],
              "Catch": [
                {
                  "ErrorEquals": ["States.ALL"],
                  "Assign": {
                    "refusal": {
                      "Error": "NotApproved",
                      "Cause": "{% $states.errorOutput.Error = 'States.Timeout' ? 'Nobody decided in time.' : $string($states.errorOutput.Cause) %}"
                    }
                  },
                  "Next": "Withdraw it"
                }
              ],
              "Next": "${states.approved}"
            },
</#if>
<#if states.approving??>
            ${states.approving},
</#if>
            "Put it to use": {
              "Type": "Task",
              "Comment": "Who calls the model reads here what to call. Former versions of the file tell what was in use before.",
              "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
              "Arguments": {
                "Bucket": "${resultsBucket}",
                "Key": "${inUse}",
                "ContentType": "application/json",
                "Body": {
                  ${states.use},
                  "base": "${baseModel}",
                  "learnedFrom": "{% 's3://' & $training.bucket & '/' & $training.key %}",
                  "examples": "{% $prepared.learned %}",
                  "score": "{% $score %}",
                  "metric": "${metric}",
                  "execution": "{% $states.context.Execution.Id %}"
                }
              },
              "Retry": [${retry}],
              "Next": "${afterUse}"
            },
<#if told>
            "Tell that it is in use": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sns:publish",
              "Arguments": {
                "TopicArn": "${topic}",
                "Subject": "${useSubject}",
                "Message": "{% $join([${states.announcement}, 'Its answers are worth: ' & $score, 'What it is said in: s3://${resultsBucket}/${inUse}'], '\\n\\n') %}"
              },
              "Retry": [${retry}],
              "Next": "Name the result"
            },
</#if>
            "Name the result": {
              "Type": "Pass",
              "Output": "{% {${states.result}, 'score': $score, 'answers': $folder} %}",
              "End": true
            },
            ${states.withdrawal},
            "Not put to use": { "Type": "Fail", "Error": "{% $refusal.Error %}", "Cause": "{% $refusal.Cause %}" }
          }
        }
      ],
      "Output": "{% $states.result[0] %}",
      "Catch": [
        {
          "ErrorEquals": ["States.ALL"],
          "Assign": { "failure": "{% $states.errorOutput %}" },
          "Next": "Keep the failure"
        }
      ],
      "End": true
    },
    ${ending}
  }
}
