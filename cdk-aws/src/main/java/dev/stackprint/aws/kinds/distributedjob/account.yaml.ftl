# Whom the pods of ${job} act as: EKS gives them the role of the stack that is for this account.
apiVersion: v1
kind: ServiceAccount
metadata:
  name: "${job}"
  namespace: "${namespace}"
