<#if include??>
"${p.title}: send": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${function}",
    "Payload": {
      "topic": "${topic}",
      "subject": "${subject}",
      "message": "${message}",
      "document": "{% $${include} %}"
    }
  },
  "Retry": [${p.retryFunction}],
  "Next": "${p.next}"
}
<#else>
"${p.title}: send": {
  "Type": "Task",
  "Resource": "arn:aws:states:::sns:publish",
  "Arguments": { "TopicArn": "${topic}", "Subject": "${subject}", "Message": "${message}" },
  "Retry": [${p.retry}],
  "Next": "${p.next}"
}
</#if>
