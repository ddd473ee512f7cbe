            "Train": {
              "Type": "Task",
              "Comment": "Waits for the job's end. Another attempt goes on from the last checkpoint, if there is one; stopping the execution stops the job.",
              "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
              "Arguments": {
                "TrainingJobName": "{% $name & '-' & $string($states.context.State.RetryCount) %}",
                "RoleArn": "${role}",
                "AlgorithmSpecification": {
                  "TrainingImage": "${image}",
                  "TrainingInputMode": "File",
                  "ContainerEntrypoint": ["/bin/bash", "-c", "${command}"]
                },
                "InputDataConfig": [
<#list channels as name, uri>
                  {
                    "ChannelName": "${name}",
                    "DataSource": {
                      "S3DataSource": { "S3DataType": "S3Prefix", "S3Uri": "${uri}", "S3DataDistributionType": "FullyReplicated" }
                    }
                  }<#sep>,</#sep>
</#list>
                ],
                "OutputDataConfig": { "S3OutputPath": "{% 's3://${resultsBucket}/' & $folder & 'tuned' %}", "CompressionType": "NONE" },
                "CheckpointConfig": { "S3Uri": "{% 's3://${resultsBucket}/' & $folder & 'checkpoints' %}" },
                "ResourceConfig": { "InstanceType": "${instanceType}", "InstanceCount": 1, "VolumeSizeInGB": ${disk?c} },
                "StoppingCondition": { "MaxRuntimeInSeconds": ${runtimeSeconds?c}<#if spot>, "MaxWaitTimeInSeconds": ${patienceSeconds?c}</#if> },
                "EnableManagedSpotTraining": ${spot?c},
<#if subnets?has_content>
                "VpcConfig": {
                  "SecurityGroupIds": ["${securityGroup}"],
                  "Subnets": [<#list subnets as subnet>"${subnet}"<#sep>, </#sep></#list>]
                },
</#if>
                "Environment": {<#list environment as name, value>"${name}": "${value}"<#sep>, </#sep></#list>}
              },
              "Assign": {
                "weights": "{% $substringAfter($states.result.ModelArtifacts.S3ModelArtifacts, 's3://${resultsBucket}/') & ($substring($states.result.ModelArtifacts.S3ModelArtifacts, -1) = '/' ? '' : '/') %}"
              },
              "Retry": [${retryJob}],
              "Next": "Read what its answers are worth"
            },
            "Read what its answers are worth": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": {
                "FunctionName": "${evaluatedFunction}",
                "Payload": { "report": { "bucket": "${resultsBucket}", "key": "{% $weights & 'evaluation/evaluation.json' %}" } }
              },
              "Assign": { "score": "{% $round($states.result.Payload.score, 3) %}" },
              "Retry": [${retryFunction}],
              "Next": "Register it"
            },
            "Register it": {
              "Type": "Task",
              "Comment": "A version of the group in the model registry, which waits for a decision.",
              "Resource": "arn:aws:states:::aws-sdk:sagemaker:createModelPackage",
              "Arguments": {
                "ModelPackageGroupName": "${group}",
                "ModelPackageDescription": "${description}",
                "ModelApprovalStatus": "PendingManualApproval",
                "ClientToken": "{% $name %}",
<#if server??>
                "InferenceSpecification": {
                  "Containers": [
                    {
                      "Image": "${server}",
                      "Environment": { "HF_MODEL_ID": "/opt/ml/model" },
                      "ModelDataSource": {
                        "S3DataSource": { "S3Uri": "{% 's3://${resultsBucket}/' & $weights %}", "S3DataType": "S3Prefix", "CompressionType": "None" }
                      }
                    }
                  ],
                  "SupportedContentTypes": ["application/json"],
                  "SupportedResponseMIMETypes": ["application/json"]
                },
</#if>
                "ModelMetrics": {
                  "ModelQuality": {
                    "Statistics": { "ContentType": "application/json", "S3Uri": "{% 's3://${resultsBucket}/' & $weights & 'evaluation/evaluation.json' %}" }
                  }
                },
                "CustomerMetadataProperties": {
                  "base": "${base}",
                  "metric": "${metric}",
                  "score": "{% $string($score) %}",
                  "execution": "{% $states.context.Execution.Name %}"
                }
              },
              "Assign": { "package": "{% $states.result.ModelPackageArn %}" },
              "Retry": [${retry}],
              "Next": "Is it good enough?"
            }
