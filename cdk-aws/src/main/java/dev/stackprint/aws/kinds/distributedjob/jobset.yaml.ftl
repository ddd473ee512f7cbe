# A run of ${job}: scripts/${job}/submit.sh makes one. If a pod fails, all of them start again.
apiVersion: jobset.x-k8s.io/v1alpha2
kind: JobSet
metadata:
  generateName: "${job}-"
  namespace: "${namespace}"
spec:
  # A week later, only its logs are left.
  ttlSecondsAfterFinished: 604800
  failurePolicy:
    maxRestarts: ${retries?c}
    rules:
      - name: outOfTime
        action: FailJobSet
        onJobFailureReasons: [DeadlineExceeded]
  coordinator:
    replicatedJob: workers
  replicatedJobs:
    - name: workers
      replicas: 1
      template:
        spec:
          parallelism: ${nodes?c}
          completions: ${nodes?c}
          completionMode: Indexed
          backoffLimit: 0
          activeDeadlineSeconds: ${seconds?c}
          template:
            spec:
${pod}
