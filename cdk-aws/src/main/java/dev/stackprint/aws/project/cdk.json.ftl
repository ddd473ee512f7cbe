{
  "app": "mvn -e -q compile exec:java",
  "watch": {
    "include": ["**"],
    "exclude": ["README.md", "cdk*.json", "target", "pom.xml", "src/test"]
  },
  "context": ${featureFlags}
}
