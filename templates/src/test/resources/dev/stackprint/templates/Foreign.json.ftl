${code}
