# Whom the pods of ${job} act as: submit.sh adds which account of Google Cloud that is.
apiVersion: v1
kind: ServiceAccount
metadata:
  name: "${job}"
  namespace: "${namespace}"
