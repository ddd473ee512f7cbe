{
  "private": true,
  "devDependencies": {
    "aws-cdk": "${cdkCliVersion}"
  }
}
