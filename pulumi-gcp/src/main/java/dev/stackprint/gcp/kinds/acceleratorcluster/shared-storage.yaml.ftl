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
    driver: lustre.csi.storage.gke.io
    volumeHandle: HANDLE
    volumeAttributes:
      ip: ADDRESS
      filesystem: shared
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
