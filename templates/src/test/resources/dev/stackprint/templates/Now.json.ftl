{}
${.now?string}
