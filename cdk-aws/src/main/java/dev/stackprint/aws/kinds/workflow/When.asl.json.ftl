"${title}": {
  "Type": "Choice",
  "Choices": [{ "Condition": "{% $${variable}.label in ${labels} %}", "Next": "${first}" }],
  "Default": "${next}"
}
