# The file system that all jobs share. install.sh puts its id and the name to mount it by in place of FILE_SYSTEM and
# MOUNT_NAME: they are known once the stack is deployed.
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
  mountOptions: [flock]
  csi:
    driver: fsx.csi.aws.com
    volumeHandle: FILE_SYSTEM
    volumeAttributes:
      dnsname: "FILE_SYSTEM.fsx.${region}.amazonaws.com"
      mountname: MOUNT_NAME
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
