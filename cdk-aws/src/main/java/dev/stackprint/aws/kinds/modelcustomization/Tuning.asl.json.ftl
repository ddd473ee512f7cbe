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
              "Next": "Start the tuning"
            },
            "Start the tuning": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:createModelCustomizationJob",
              "Arguments": {
                "JobName": "{% $name %}",
                "CustomModelName": "{% $name %}",
                "ClientRequestToken": "{% $name %}",
                "RoleArn": "${jobRole}",
                "BaseModelIdentifier": "${baseModel}",
                "CustomizationType": "${customizationType}",<#if teacher??>
                "CustomizationConfig": {
                  "DistillationConfig": {
                    "TeacherModelConfig": { "TeacherModelIdentifier": "${teacher}", "MaxResponseLengthForInference": ${maxTokens?c} }
                  }
                },</#if>
                "TrainingDataConfig": { "S3Uri": "{% 's3://' & $prepared.training.bucket & '/' & $prepared.training.key %}" },
                "OutputDataConfig": { "S3Uri": "{% 's3://' & $prepared.training.bucket & '/' & $folder & 'tuning/' %}" }<#if hyperparameters?has_content>,
                "HyperParameters": {<#list hyperparameters as name, value>"${name}": "${value}"<#sep>, </#sep></#list>}</#if>
              },
              "Retry": [${retry}],
              "Next": "Let it tune"
            },
            "Let it tune": { "Type": "Wait", "Seconds": 300, "Next": "Look at the tuning" },
            "Look at the tuning": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:getModelCustomizationJob",
              "Arguments": { "JobIdentifier": "{% $name %}" },
              "Assign": {
                "tuning": {
                  "status": "{% $states.result.Status %}",
                  "model": "{% $exists($states.result.OutputModelArn) ? $states.result.OutputModelArn : '' %}",
                  "failure": "{% $exists($states.result.FailureMessage) ? $states.result.FailureMessage : $states.result.Status %}"
                }
              },
              "Retry": [${retry}],
              "Next": "Is it tuned?"
            },
            "Is it tuned?": {
              "Type": "Choice",
              "Choices": [
                { "Condition": "{% $tuning.status = 'Completed' %}", "Next": "Make it callable" },
                { "Condition": "{% $tuning.status in ['Failed', 'Stopping', 'Stopped'] %}", "Next": "Not tuned" }
              ],
              "Default": "Let it tune"
            },
            "Not tuned": { "Type": "Fail", "Error": "TuningFailed", "Cause": "{% $tuning.failure %}" },
            "Make it callable": {
              "Type": "Task",
              "Comment": "A deployment on demand bills by the token: while nobody calls it, it costs nothing.",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:createCustomModelDeployment",
              "Arguments": {
                "ModelDeploymentName": "{% $name %}",
                "ClientRequestToken": "{% $name %}",
                "ModelArn": "{% $tuning.model %}",
                "Description": "${description}"
              },
              "Assign": { "deployment": "{% $states.result.CustomModelDeploymentArn %}" },
              "Retry": [${retry}],
              "Next": "Wait until it is callable"
            },
            "Wait until it is callable": { "Type": "Wait", "Seconds": 60, "Next": "Look whether it is callable" },
            "Look whether it is callable": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:getCustomModelDeployment",
              "Arguments": { "CustomModelDeploymentIdentifier": "{% $deployment %}" },
              "Assign": {
                "deployed": "{% $states.result.Status %}",
                "refusal": {
                  "Error": "DeploymentFailed",
                  "Cause": "{% $exists($states.result.FailureMessage) ? $states.result.FailureMessage : $states.result.Status %}"
                }
              },
              "Retry": [${retry}],
              "Next": "Is it callable?"
            },
            "Is it callable?": {
              "Type": "Choice",
              "Choices": [
                { "Condition": "{% $deployed = 'Active' %}", "Next": "Ask it for answers" },
                { "Condition": "{% $deployed = 'Failed' %}", "Next": "Withdraw it" }
              ],
              "Default": "Wait until it is callable"
            },
            "Ask it for answers": {
              "Type": "Map",
              "Items": "{% $prepared.batches %}",
              "MaxConcurrency": 4,
              "ItemProcessor": {
                "StartAt": "Ask for some",
                "States": {
                  "Ask for some": {
                    "Type": "Task",
                    "Resource": "arn:aws:states:::lambda:invoke",
                    "Arguments": {
                      "FunctionName": "${measureFunction}",
                      "Payload": {
                        "model": "{% $deployment %}",
                        "validation": "{% $prepared.validation %}",
                        "from": "{% $states.input.from %}",
                        "to": "{% $states.input.to %}",
                        "metric": "${metric}",
                        "maxTokens": ${maxTokens?c},
                        "key": "{% $folder %}"
                      }
                    },
                    "Output": "{% $states.result.Payload %}",
                    "Retry": [${retryModel}, ${retryFunction}],
                    "End": true
                  }
                }
              },
              "Assign": { "score": "{% $round($sum($states.result.worth) / $sum($states.result.count), 3) %}" },
              "Next": "Is it good enough?"
            },
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
              "Next": "Put it to use"
            },
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
                  "modelId": "{% $deployment %}",
                  "model": "{% $tuning.model %}",
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
                "Message": "{% $join(['The model to call: ' & $deployment, 'Its answers are worth: ' & $score, 'What it is said in: s3://${resultsBucket}/${inUse}'], '\\n\\n') %}"
              },
              "Retry": [${retry}],
              "Next": "Name the result"
            },
</#if>
            "Name the result": {
              "Type": "Pass",
              "Output": "{% {'modelId': $deployment, 'model': $tuning.model, 'score': $score, 'answers': $folder} %}",
              "End": true
            },
            "Withdraw it": {
              "Type": "Task",
              "Comment": "The model itself stays, with what it was measured by.",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:deleteCustomModelDeployment",
              "Arguments": { "CustomModelDeploymentIdentifier": "{% $deployment %}" },
              "Retry": [${retry}],
              "Next": "Not put to use"
            },
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
