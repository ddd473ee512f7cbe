"${p.title}: begin": {
  "Type": "Pass",
  "Assign": { "${p.variable}_texts": ["{% $${p.input} %}"], "${p.variable}_round": 1 },
  "Next": "${p.title}: split"
},
"${p.title}: split": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${splitFunction}",
    "Payload": {
      "documents": "{% $${p.variable}_texts %}",
      "limit": ${limit},
      "prefix": "{% ${p.key} & '.part-' & $${p.variable}_round & '-' %}"
    }
  },
  "Assign": { "${p.variable}_parts": "{% $states.result.Payload %}" },
  "Retry": [${p.retryFunction}],
  "Next": "${p.title}: one part?"
},
"${p.title}: one part?": {
  "Type": "Choice",
  "Choices": [{ "Condition": "{% $count($${p.variable}_parts) = 1 %}", "Next": "${p.title}: write" }],
  "Default": "${p.title}: notes"
},
"${p.title}: notes": {
  "Type": "Map",
  "Items": "{% $${p.variable}_parts %}",
  "ItemSelector": {
    "document": "{% $states.context.Map.Item.Value %}",
    "key": "{% ${p.key} & '.notes-' & $${p.variable}_round & '-' & $states.context.Map.Item.Index %}"
  },
  "MaxConcurrency": ${p.concurrency},
  "ItemProcessor": {
    "ProcessorConfig": { "Mode": "INLINE" },
    "StartAt": "${p.title}: take notes",
    "States": {
      "${p.title}: take notes": {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Arguments": {
          "FunctionName": "${modelFunction}",
          "Payload": {
            "task": "${task}",
            "stage": "notes",
            "document": "{% $states.input.document %}",
            "key": "{% $states.input.key %}"
          }
        },
        "Output": "{% $states.result.Payload %}",
        "Retry": [${p.retryModel}, ${p.retryFunction}],
        "End": true
      }
    }
  },
  "Assign": {
    "${p.variable}_texts": "{% $states.result %}",
    "${p.variable}_round": "{% $${p.variable}_round + 1 %}"
  },
  "Next": "${p.title}: split"
},
"${p.title}: write": {
  "Type": "Task",
  "Resource": "arn:aws:states:::lambda:invoke",
  "Arguments": {
    "FunctionName": "${modelFunction}",
    "Payload": {
      "task": "${task}",
      "stage": "answer",
      "document": "{% $${p.variable}_parts[0] %}",
      "key": "{% ${p.key} %}"
    }
  },
  "Assign": { "${p.variable}": "{% $states.result.Payload %}" },
  "Retry": [${p.retryModel}, ${p.retryFunction}],
  "Next": "${p.next}"
}
