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
          "StartAt": "Find the weights",
          "States": {
            "Find the weights": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:headObject",
              "Arguments": { "Bucket": "${bucket}", "Key": "${config}" },
              "Assign": {
                "former": "{% '' %}",
                "name": "{% '${namePrefix}-' & $substring($hash($states.context.Execution.Id, 'SHA-256'), 0, 16) %}"
              },
              "Retry": [${retry}],
              "Next": "Look whether one is in use"
            },
            "Look whether one is in use": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:listObjectsV2",
              "Arguments": { "Bucket": "${bucket}", "Prefix": "${inUse}" },
              "Assign": { "found": "{% $states.result.KeyCount %}" },
              "Retry": [${retry}],
              "Next": "Is one in use?"
            },
            "Is one in use?": {
              "Type": "Choice",
              "Choices": [{ "Condition": "{% $found > 0 %}", "Next": "Find what is in use" }],
              "Default": "Start the import"
            },
            "Find what is in use": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
              "Arguments": { "Bucket": "${bucket}", "Key": "${inUse}" },
              "Assign": { "former": "{% $parse($states.result.Body).modelId %}" },
              "Retry": [${retry}],
              "Next": "Start the import"
            },
            "Start the import": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:createModelImportJob",
              "Arguments": {
                "JobName": "{% $name %}",
                "ImportedModelName": "{% $name %}",
                "ClientRequestToken": "{% $name %}",
                "RoleArn": "${importRole}",
                "ModelDataSource": { "S3DataSource": { "S3Uri": "s3://${bucket}/${folder}" } }
              },
              "Retry": [${retry}],
              "Next": "Let it import"
            },
            "Let it import": { "Type": "Wait", "Seconds": 60, "Next": "Look at the import" },
            "Look at the import": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:getModelImportJob",
              "Arguments": { "JobIdentifier": "{% $name %}" },
              "Assign": {
                "job": {
                  "status": "{% $states.result.Status %}",
                  "model": "{% $exists($states.result.ImportedModelArn) ? $states.result.ImportedModelArn : '' %}",
                  "failure": "{% $exists($states.result.FailureMessage) ? $states.result.FailureMessage : $states.result.Status %}"
                }
              },
              "Retry": [${retry}],
              "Next": "Is it imported?"
            },
            "Is it imported?": {
              "Type": "Choice",
              "Choices": [
                { "Condition": "{% $job.status = 'Completed' %}", "Next": "Put it to use" },
                { "Condition": "{% $job.status = 'Failed' %}", "Next": "Not imported" }
              ],
              "Default": "Let it import"
            },
            "Not imported": { "Type": "Fail", "Error": "ImportFailed", "Cause": "{% $job.failure %}" },
            "Put it to use": {
              "Type": "Task",
              "Comment": "Who calls the model reads here what to call.",
              "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
              "Arguments": {
                "Bucket": "${bucket}",
                "Key": "${inUse}",
                "ContentType": "application/json",
                "Body": {
                  "modelId": "{% $job.model %}",
                  "weights": "s3://${bucket}/${folder}",
                  "execution": "{% $states.context.Execution.Id %}"
                }
              },
              "Retry": [${retry}],
              "Next": "Was another one in use?"
            },
            "Was another one in use?": {
              "Type": "Choice",
              "Choices": [{ "Condition": "{% $former != '' and $former != $job.model %}", "Next": "Let the last calls end" }],
              "Default": "Name the result"
            },
            "Let the last calls end": { "Type": "Wait", "Seconds": ${lastCallsSeconds?c}, "Next": "Delete the former one" },
            "Delete the former one": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:deleteImportedModel",
              "Arguments": { "ModelIdentifier": "{% $former %}" },
              "Retry": [${retryUnlessGone}, ${retry}],
              "Catch": [{ "ErrorEquals": ["Bedrock.ResourceNotFoundException"], "Next": "Name the result" }],
              "Next": "Name the result"
            },
            "Name the result": { "Type": "Pass", "Output": "{% {'modelId': $job.model} %}", "End": true }
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
