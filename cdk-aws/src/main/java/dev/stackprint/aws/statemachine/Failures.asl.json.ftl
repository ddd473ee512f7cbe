    "Keep the failure": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Arguments": {
        "QueueUrl": "${deadLetters}",
        "MessageBody": {
          "execution": "{% $states.context.Execution.Id %}",
          "input": "{% $states.context.Execution.Input %}",
          "error": "{% $failure.Error %}",
          "cause": "{% $failure.Cause %}"
        }
      },
      "Retry": [${retry}],
      "Next": "${afterFailure}"
    },
<#if failures>
    "Tell of the failure": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sns:publish",
      "Arguments": {
        "TopicArn": "${failuresTopic}",
        "Subject": "${failureSubject}",
        "Message": "{% $join(['The file: ' & $states.context.Execution.Input.key, 'The error: ' & $failure.Error, $failure.Cause, 'The execution: ' & $states.context.Execution.Id], '\\n\\n') %}"
      },
      "Retry": [${retry}],
      "Next": "Fail"
    },
</#if>
    "Fail": {
      "Type": "Fail",
      "Error": "{% $failure.Error %}",
      "Cause": "{% $failure.Cause %}"
    }
