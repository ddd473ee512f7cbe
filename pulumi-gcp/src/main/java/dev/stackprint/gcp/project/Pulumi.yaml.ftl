name: ${name}
description: ${description}
runtime: java
