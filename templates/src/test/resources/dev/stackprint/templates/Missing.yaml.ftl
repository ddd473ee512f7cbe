a: ${absent}
