{
  "Comment": "${comment}",
  "QueryLanguage": "JSONata",
  "TimeoutSeconds": ${timeoutSeconds},
  "StartAt": "Work",
  "States": {
    "Work": {
      "Type": "Parallel",
      "Comment": "One branch, so that whatever fails for good in it is caught in one place.",
      "Branches": [
        {
          "StartAt": "Find the file",
          "States": {
            "Find the file": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:s3:headObject",
              "Arguments": { "Bucket": "${sourceBucket}", "Key": "{% $states.input.key %}" },
              "Assign": {
                "source": {
                  "bucket": "${sourceBucket}",
                  "key": "{% $states.input.key %}",
                  "size": "{% $states.result.ContentLength %}"
                },
                "suffix": "{% $lowercase($split($states.input.key, '.')[-1]) %}",
                "stem": "${stem}",
                "folder": "{% 'executions/' & $states.context.Execution.Name & '/' %}"<#list unset as variable>,
                "${variable}": null</#list>
              },
              "Retry": [${retry}],
              "Next": "Is it of use?"
            },
            "Is it of use?": {
              "Type": "Choice",
              "Choices": [
                {
                  "Condition": "{% $suffix in ${suffixes} and $stem != '' and $source.size > 0 and $source.size <= ${largest} %}",
                  "Next": "${first}"
                }
              ],
              "Default": "Refuse the file"
            },
            "Refuse the file": {
              "Type": "Fail",
              "Error": "FileRefused",
              "Cause": "${refusal}"
            },
            ${states},
            "Name the results": {
              "Type": "Pass",
              "Output": "${results}",
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
