serviceAccountName: "${job}"
restartPolicy: Never
<#if selector?has_content>
nodeSelector:
<#list selector as key, value>
  ${key}: "${value}"
</#list>
</#if>
securityContext:
  seccompProfile: {type: RuntimeDefault}
<#if root>
  # The image's own user may not open TPUs.
  runAsUser: 0
</#if>
<#if folders?has_content>
  # Whoever the image runs as may write to the folders.
  fsGroup: 1000
</#if>
<#if rdma??>
resourceClaims:
  - {name: interfaces, resourceClaimTemplateName: "${rdma.claim}"}
</#if>
<#if prepares>
initContainers:
</#if>
<#if rdma??>
  # What has NCCL use the GPUs' own network cards.
  - name: gib
    image: "${rdma.plugin}"
    command: [sh, -euc, "/scripts/container_entry.sh install --install-nccl; cp -r /var/lib/gib/. /gib"]
    securityContext: {allowPrivilegeEscalation: false}
    volumeMounts:
      - {name: gib, mountPath: /gib}
</#if>
<#if copies>
  - name: code
    image: "${copier}"
    # The server that says whom the pod acts as may answer a little later than the pod starts.
    command:
      - bash
      - -euc
      - |
        curl --silent --fail --output /dev/null --retry 30 --retry-all-errors --retry-max-time 120 \
          --header 'Metadata-Flavor: Google' \
          http://169.254.169.254/computeMetadata/v1/instance/service-accounts/default/token
        gcloud storage cp --recursive "$CODE_URI*" /code
    envFrom:
      - configMapRef: {name: "${job}"}
    securityContext: {allowPrivilegeEscalation: false}
    volumeMounts:
      - {name: code, mountPath: /code}
</#if>
containers:
  - name: "${container}"
    image: "${image}"
<#if command?has_content>
    command:
<#list command as word>
      - "${word}"
</#list>
</#if>
<#if code>
    workingDir: /code
</#if>
<#if addresses>
    envFrom:
      - configMapRef: {name: "${job}"}
</#if>
<#if variables>
    env:
<#if copies>
      - {name: CODE_DIR, value: /code}
</#if>
<#list folders as folder>
      - {name: ${folder.variable}, value: /${folder.name}}
</#list>
<#if storage??>
      - {name: SHARED_DIR, value: /shared}
</#if>
<#if rdma??>
      - {name: LD_LIBRARY_PATH, value: "/usr/local/gib/lib64:/usr/local/nvidia/lib64"}
</#if>
<#if torch??>
      # What torchrun reads of the others.
      - {name: PET_NNODES, value: "${torch.nodes}"}
      - {name: PET_NPROC_PER_NODE, value: "${torch.processes}"}
      - {name: PET_MASTER_PORT, value: "29500"}
      - name: PET_MASTER_ADDR
        valueFrom: {fieldRef: {fieldPath: "metadata.annotations['jobset.sigs.k8s.io/coordinator']"}}
      - name: PET_NODE_RANK
        valueFrom: {fieldRef: {fieldPath: "metadata.annotations['batch.kubernetes.io/job-completion-index']"}}
</#if>
<#list environment as name, value>
      - {name: ${name}, value: "${value}"}
</#list>
</#if>
    resources:
<#if rdma??>
      claims: [{name: interfaces}]
</#if>
<#if requests?has_content>
      requests:
<#list requests as resource, amount>
        ${resource}: "${amount}"
</#list>
</#if>
      limits:
<#list resources as resource, amount>
        ${resource}: "${amount}"
</#list>
    securityContext: {allowPrivilegeEscalation: false}
<#if volumes>
    volumeMounts:
<#if copies>
      - {name: code, mountPath: /code}
</#if>
<#list folders as folder>
      - {name: ${folder.name}, mountPath: /${folder.name}<#if folder.readOnly>, readOnly: true</#if>}
</#list>
<#if storage??>
      - {name: shared, mountPath: /shared}
</#if>
<#if rdma??>
      - {name: gib, mountPath: /usr/local/gib, readOnly: true}
</#if>
<#if sharedMemory>
      - {name: shared-memory, mountPath: /dev/shm}
</#if>
</#if>
<#if volumes>
volumes:
<#if copies>
  - {name: code, emptyDir: {}}
</#if>
<#list folders as folder>
  - name: ${folder.name}
    csi:
      driver: gcsfuse.csi.storage.gke.io
<#if folder.readOnly>
      readOnly: true
</#if>
      volumeAttributes:
        # submit.sh puts the bucket's name there.
        bucketName: "${folder.bucket}"
        mountOptions: "${folder.options}"
</#list>
<#if rdma??>
  - {name: gib, emptyDir: {}}
</#if>
<#if storage??>
  - {name: shared, persistentVolumeClaim: {claimName: "${storage}"}}
</#if>
<#if sharedMemory>
  - {name: shared-memory, emptyDir: {medium: Memory}}
</#if>
</#if>
