# The interfaces by which GPUs of several machines talk to each other, all of a machine to each pod.
apiVersion: resource.k8s.io/v1
kind: ResourceClaimTemplate
metadata:
  name: "${name}"
  namespace: "${namespace}"
spec:
  spec:
    devices:
      requests:
        - name: interfaces
          exactly:
            deviceClassName: mrdma.google.com
            allocationMode: ExactCount
            count: ${count?c}
