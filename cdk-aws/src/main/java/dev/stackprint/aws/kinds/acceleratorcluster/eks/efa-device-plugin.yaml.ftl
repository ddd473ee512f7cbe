# Tells Kubernetes which Elastic Fabric Adapters a machine has, as vpc.amazonaws.com/efa.
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: efa-device-plugin
  namespace: kube-system
spec:
  selector:
    matchLabels:
      app: efa-device-plugin
  updateStrategy:
    type: RollingUpdate
  template:
    metadata:
      labels:
        app: efa-device-plugin
    spec:
      automountServiceAccountToken: false
      hostNetwork: true
      priorityClassName: system-node-critical
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: pool
                    operator: In
                    values: [<#list pools as pool>"${pool}"<#sep>, </#list>]
      tolerations:
        - key: aws.amazon.com/neuron
          operator: Exists
          effect: NoSchedule
        - key: nvidia.com/gpu
          operator: Exists
          effect: NoSchedule
      containers:
        - name: efa-device-plugin
          image: "${image}"
          # It manages devices of the machine; AWS's own chart runs it with the same rights.
          securityContext:
            privileged: true
            runAsUser: 0
          resources:
            requests:
              cpu: 10m
              memory: 20Mi
          volumeMounts:
            - name: device-plugin
              mountPath: /var/lib/kubelet/device-plugins
            - name: infiniband
              mountPath: /dev/infiniband/
            - name: neuron-tools
              mountPath: /opt/aws/neuron/
      volumes:
        - name: device-plugin
          hostPath:
            path: /var/lib/kubelet/device-plugins
        - name: infiniband
          hostPath:
            path: /dev/infiniband/
        - name: neuron-tools
          hostPath:
            path: /opt/aws/neuron/
            type: DirectoryOrCreate
