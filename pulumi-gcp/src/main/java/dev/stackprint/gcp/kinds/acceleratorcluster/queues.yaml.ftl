# The queue of the jobs on ${cluster}: Kueue starts a job once all machines that it needs are free, and leaves it waiting
# until then. Processors and memory are not what is scarce: their quotas are above what the machines have.
apiVersion: v1
kind: Namespace
metadata:
  name: "${namespace}"
  labels:
    pod-security.kubernetes.io/enforce: baseline
---
# Machines without accelerators: what a job runs beside its workers, such as the head of a Ray cluster.
apiVersion: kueue.x-k8s.io/v1beta2
kind: ResourceFlavor
metadata:
  name: system
spec:
  nodeLabels:
    pool: system
<#list pools as pool>
---
apiVersion: kueue.x-k8s.io/v1beta2
kind: ResourceFlavor
metadata:
  name: "${pool.name}"
spec:
  nodeLabels:
    pool: "${pool.name}"
<#if pool.flexible>
    cloud.google.com/gke-flex-start: "true"
</#if>
  tolerations:
    - key: "${pool.resource}"
      operator: Exists
      effect: NoSchedule
<#if pool.queued>
    - key: cloud.google.com/gke-queued
      operator: Exists
      effect: NoSchedule
</#if>
</#list>
<#list queued as pool>
---
# Has GKE find all machines that a job needs on ${pool.name} at once, and only then start it.
apiVersion: kueue.x-k8s.io/v1beta2
kind: ProvisioningRequestConfig
metadata:
  name: "${pool.name}"
spec:
  provisioningClassName: queued-provisioning.gke.io
  managedResources: ["${pool.resource}"]
<#if pool.topology?has_content>
  parameters:
    tpu-topology: "${pool.topology}"
</#if>
---
apiVersion: kueue.x-k8s.io/v1beta2
kind: AdmissionCheck
metadata:
  name: "${pool.name}"
spec:
  controllerName: kueue.x-k8s.io/provisioning-request
  parameters:
    apiGroup: kueue.x-k8s.io
    kind: ProvisioningRequestConfig
    name: "${pool.name}"
</#list>
---
apiVersion: kueue.x-k8s.io/v1beta2
kind: ClusterQueue
metadata:
  name: "${cluster}"
spec:
  namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: "${namespace}"
<#if queued?has_content>
  admissionChecksStrategy:
    admissionChecks:
<#list queued as pool>
      - name: "${pool.name}"
        onFlavors: ["${pool.name}"]
</#list>
</#if>
  resourceGroups:
    - coveredResources: [cpu, memory<#list resources as resource>, "${resource}"</#list>]
      flavors:
        - name: system
          resources:
            - name: cpu
              nominalQuota: "1000000"
            - name: memory
              nominalQuota: 1000Ti
<#list resources as resource>
            - name: "${resource}"
              nominalQuota: 0
</#list>
<#list pools as pool>
        - name: "${pool.name}"
          resources:
            - name: cpu
              nominalQuota: "1000000"
            - name: memory
              nominalQuota: 1000Ti
<#list pool.quotas as quota>
            - name: "${quota.resource}"
              nominalQuota: ${quota.count?c}
</#list>
</#list>
---
apiVersion: kueue.x-k8s.io/v1beta2
kind: LocalQueue
metadata:
  name: "${cluster}"
  namespace: "${namespace}"
spec:
  clusterQueue: "${cluster}"
