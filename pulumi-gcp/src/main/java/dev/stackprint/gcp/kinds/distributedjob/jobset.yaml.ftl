# A run of ${job}: scripts/${job}/submit.sh makes one. If a pod fails, all of them start again.
apiVersion: jobset.x-k8s.io/v1alpha2
kind: JobSet
metadata:
  generateName: "${job}-"
  namespace: "${namespace}"
  labels:
    kueue.x-k8s.io/queue-name: "${queue}"
<#if slices || queued>
  annotations:
<#if slices>
    # No other job shares the node pool that is a slice.
    alpha.jobset.sigs.k8s.io/exclusive-topology: cloud.google.com/gke-nodepool
</#if>
<#if queued>
    provreq.kueue.x-k8s.io/maxRunDurationSeconds: "${seconds?c}"
</#if>
</#if>
spec:
  # A week later, only its logs are left.
  ttlSecondsAfterFinished: 604800
  failurePolicy:
    maxRestarts: ${restarts?c}
    rules:
      - name: outOfTime
        action: FailJobSet
        onJobFailureReasons: [DeadlineExceeded]
<#if !slices>
  coordinator: {replicatedJob: workers}
</#if>
  replicatedJobs:
    - name: workers
      replicas: ${replicas?c}
      template:
        spec:
          parallelism: ${pods?c}
          completions: ${pods?c}
          completionMode: Indexed
          backoffLimit: 0
          activeDeadlineSeconds: ${seconds?c}
          template:
<#if fuse>
            metadata:
              annotations:
                # Has GKE add the container that mounts the stores, with as much of the machine as it needs.
                gke-gcsfuse/volumes: "true"
                gke-gcsfuse/cpu-limit: "0"
                gke-gcsfuse/memory-limit: "0"
                gke-gcsfuse/ephemeral-storage-limit: "0"
</#if>
            spec:
${pod}
