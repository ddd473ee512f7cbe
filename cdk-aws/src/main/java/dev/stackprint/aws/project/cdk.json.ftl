{
  "app": "mvn -e -q compile exec:java",
  "watch": {
    "include": ["**"],
    "exclude": ["README.md", "cdk*.json", "node_modules", "target", "pom.xml", "src/test"]
  },
  "context": ${featureFlags}
}
