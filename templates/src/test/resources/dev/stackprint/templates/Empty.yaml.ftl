one
${optional}
