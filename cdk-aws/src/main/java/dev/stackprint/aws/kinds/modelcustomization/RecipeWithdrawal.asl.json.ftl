            "Withdraw it": {
              "Type": "Task",
              "Comment": "The weights stay, with what they were measured by.",
              "Resource": "arn:aws:states:::aws-sdk:sagemaker:updateModelPackage",
              "Arguments": {
                "ModelPackageArn": "{% $package %}",
                "ModelApprovalStatus": "Rejected",
                "ApprovalDescription": "{% $substring($join($split($refusal.Cause, '\\n'), ' '), 0, 1024) %}"
              },
              "Retry": [${retry}],
              "Next": "Not put to use"
            }
