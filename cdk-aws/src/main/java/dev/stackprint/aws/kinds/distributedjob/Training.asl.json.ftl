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
          "StartAt": "Train",
          "States": {
            "Train": {
              "Type": "Task",
              "Comment": "Waits for the job's end. Each attempt is a job of its own; stopping the execution stops it.",
              "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
              "Arguments": {
                "TrainingJobName": "{% '${prefix}-' & $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 16) & '-' & $string($states.context.State.RetryCount) %}",
                "RoleArn": "${role}",
                "AlgorithmSpecification": {
                  "TrainingImage": "${image}",
                  "TrainingInputMode": "File",
                  "ContainerEntrypoint": [<#list entrypoint as word>"${word}"<#sep>, </#sep></#list>]
                },
<#if code>
                "InputDataConfig": [
                  {
                    "ChannelName": "code",
                    "DataSource": {
                      "S3DataSource": { "S3DataType": "S3Prefix", "S3Uri": "${codeUri}", "S3DataDistributionType": "FullyReplicated" }
                    }
                  }
                ],
</#if>
                "OutputDataConfig": { "S3OutputPath": "${outputUri}" },
                "CheckpointConfig": { "S3Uri": "{% '${checkpoints}' & $states.context.Execution.Name %}" },
                "ResourceConfig": { "InstanceType": "${instanceType}", "InstanceCount": ${nodes?c}, "VolumeSizeInGB": 200 },
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
              "Output": { "job": "{% $states.result.TrainingJobName %}", "output": "{% $states.result.ModelArtifacts.S3ModelArtifacts %}" },
              "Retry": [${retry}],
              "End": true
            }
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
