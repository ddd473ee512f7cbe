"model": "{% 's3://${resultsBucket}/' & $weights %}",
                  "weightsPath": "{% $weights %}",
                  "modelPackage": "{% $package %}"
