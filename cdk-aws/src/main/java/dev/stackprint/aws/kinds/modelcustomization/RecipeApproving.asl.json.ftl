            "Approve it in the registry": {
              "Type": "Task",
              "Resource": "arn:aws:states:::aws-sdk:sagemaker:updateModelPackage",
              "Arguments": {
                "ModelPackageArn": "{% $package %}",
                "ModelApprovalStatus": "Approved",
                "ApprovalDescription": "{% 'Its answers are worth ' & $string($score) & '.' %}"
              },
              "Retry": [${retry}],
              "Next": "Put it to use"
            }
