# A run of ${job}: scripts/${job}/submit.sh makes one. Each pod is told what torchrun wants to know.
apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata:
  generateName: "${job}-"
  namespace: "${namespace}"
spec:
  nprocPerNode: "${processes}"
  runPolicy:
    activeDeadlineSeconds: ${seconds?c}
    backoffLimit: ${retries?c}
    cleanPodPolicy: Running
    # A week later, only its logs are left.
    ttlSecondsAfterFinished: 604800
  pytorchReplicaSpecs:
    Master:
      replicas: 1
      restartPolicy: OnFailure
      template:
        spec:
${pod}
<#if workers != 0>
    Worker:
      replicas: ${workers?c}
      restartPolicy: OnFailure
      template:
        spec:
${pod}
</#if>
