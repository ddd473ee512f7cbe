{
  "Comment": "Starts ${workflow} for an upload, once: an event may come twice, but a name is taken once.",
  "QueryLanguage": "JSONata",
  "TimeoutSeconds": 240,
  "StartAt": "Start",
  "States": {
    "Start": {
      "Type": "Task",
      "Resource": "arn:aws:states:::states:startExecution",
      "Arguments": {
        "StateMachineArn": "${stateMachine}",
        "Name": "{% $substring($hash($states.input.detail.object.key & '/' & $states.input.detail.object.sequencer, 'SHA-256'), 0, 40) %}",
        "Input": { "key": "{% $states.input.detail.object.key %}" }
      },
      "Retry": [${retryStart}, ${retry}],
      "Catch": [
        { "ErrorEquals": ["StepFunctions.ExecutionAlreadyExistsException"], "Next": "Started before" },
        { "ErrorEquals": ["States.ALL"], "Assign": { "failure": "{% $states.errorOutput %}" }, "Next": "Keep the upload" }
      ],
      "End": true
    },
    "Started before": { "Type": "Succeed" },
    "Keep the upload": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Arguments": {
        "QueueUrl": "${deadLetters}",
        "MessageBody": {
          "input": { "key": "{% $states.context.Execution.Input.detail.object.key %}" },
          "error": "{% $failure.Error %}",
          "cause": "{% $failure.Cause %}"
        }
      },
      "Retry": [${retry}],
      "End": true
    }
  }
}
