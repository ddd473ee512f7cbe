# The file system that all jobs share. install.sh puts in place of HANDLE and ADDRESS what is known once the stack is deployed.
apiVersion: v1
kind: PersistentVolume
metadata:
  name: "${name}"
spec:
  capacity:
    storage: "${size}"
  accessModes: [ReadWriteMany]
  persistentVolumeReclaimPolicy: Retain
  storageClassName: ""
  volumeMode: Filesystem
  csi:
    driver: ${driver}
    volumeHandle: HANDLE
    volumeAttributes:
      ip: ADDRESS
      ${attribute}: shared
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: "${name}"
  namespace: "${namespace}"
spec:
  accessModes: [ReadWriteMany]
  storageClassName: ""
  volumeName: "${name}"
  resources:
    requests:
      storage: "${size}"
---
# It belongs to root at first: this lets jobs write there that run as somebody else.
apiVersion: batch/v1
kind: Job
metadata:
  name: "${name}"
  namespace: "${namespace}"
spec:
  ttlSecondsAfterFinished: 3600
  backoffLimit: 3
  template:
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      nodeSelector:
        pool: "${pool}"
      securityContext:
        seccompProfile: {type: RuntimeDefault}
      containers:
        - name: open
          image: "${image}"
          command: [chmod, "1777", /shared]
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {memory: 128Mi}
          securityContext: {allowPrivilegeEscalation: false}
          volumeMounts:
            - {name: shared, mountPath: /shared}
      volumes:
        - {name: shared, persistentVolumeClaim: {claimName: "${name}"}}
