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
            }
