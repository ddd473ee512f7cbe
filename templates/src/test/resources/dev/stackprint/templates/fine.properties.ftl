# header
${number} ${bool} ${code}
