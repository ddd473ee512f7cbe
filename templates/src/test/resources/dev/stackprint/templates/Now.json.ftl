${.now?string}
