            "Withdraw it": {
              "Type": "Task",
              "Comment": "The model itself stays, with what it was measured by.",
              "Resource": "arn:aws:states:::aws-sdk:bedrock:deleteCustomModelDeployment",
              "Arguments": { "CustomModelDeploymentIdentifier": "{% $deployment %}" },
              "Retry": [${retry}],
              "Next": "Not put to use"
            }
