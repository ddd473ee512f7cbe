serviceAccountName: "${job}"
restartPolicy: ${restart}
nodeSelector:
  pool: "${pool}"
<#if taint??>
tolerations:
  - key: "${taint}"
    operator: Exists
    effect: NoSchedule
</#if>
securityContext:
  seccompProfile:
    type: RuntimeDefault
<#if code>
initContainers:
  - name: code
    image: "${copier}"
    command: [aws, s3, cp, --recursive, --only-show-errors, $(CODE_URI), /code]
    envFrom:
      - configMapRef:
          name: "${job}"
    env:
      - name: AWS_REGION
        value: "${region}"
    securityContext:
      allowPrivilegeEscalation: false
      capabilities:
        drop: [ALL]
    volumeMounts:
      - name: code
        mountPath: /code
</#if>
containers:
  - name: ${container}
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
      - configMapRef:
          name: "${job}"
</#if>
    env:
      - name: AWS_REGION
        value: "${region}"
<#if code>
      - name: CODE_DIR
        value: /code
</#if>
<#if storage??>
      - name: SHARED_DIR
        value: /shared
</#if>
<#if torch??>
      # What torchrun reads of the others.
      - name: PET_NNODES
        value: "${torch.nodes}"
      - name: PET_NPROC_PER_NODE
        value: "${torch.processes}"
      - name: PET_MASTER_PORT
        value: "29500"
      - name: PET_MASTER_ADDR
        valueFrom:
          fieldRef:
            fieldPath: metadata.annotations['jobset.sigs.k8s.io/coordinator']
      - name: PET_NODE_RANK
        valueFrom:
          fieldRef:
            fieldPath: metadata.annotations['batch.kubernetes.io/job-completion-index']
</#if>
<#list environment as name, value>
      - name: ${name}
        value: "${value}"
</#list>
    resources:
<#if requests?has_content>
      requests:
<#list requests as resource, amount>
        ${resource}: "${amount}"
</#list>
</#if>
      limits:
<#list limits as resource, amount>
        ${resource}: "${amount}"
</#list>
    securityContext:
      allowPrivilegeEscalation: false
<#if volumes>
    volumeMounts:
<#if code>
      - name: code
        mountPath: /code
</#if>
<#if sharedMemory>
      - name: shared-memory
        mountPath: /dev/shm
</#if>
<#if storage??>
      - name: shared
        mountPath: /shared
</#if>
volumes:
<#if code>
  - name: code
    emptyDir: {}
</#if>
<#if sharedMemory>
  - name: shared-memory
    emptyDir:
      medium: Memory
</#if>
<#if storage??>
  - name: shared
    persistentVolumeClaim:
      claimName: "${storage}"
</#if>
</#if>
