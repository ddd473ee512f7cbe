# Runs ${job} as a custom job of Vertex AI, up to ${attempts?c} times until it succeeds, and waits for its end. What sys.get_env
# reads is set where this is deployed.
main:
  steps:
    - begin:
        assign:
<#noparse>          - project: ${sys.get_env("GOOGLE_CLOUD_PROJECT_ID")}
</#noparse>          - attempt: 1
    - start:
        try:
          call: http.post
          args:
<#noparse>            url: ${"https://</#noparse>${region}<#noparse>-aiplatform.googleapis.com/v1/projects/" + project + "/locations/</#noparse>${region}<#noparse>/customJobs"}
</#noparse>            auth:
              type: OAuth2
            body:
              displayName: "${job}"
              labels:
                component: "${job}"
<#if key>
              encryptionSpec:
<#noparse>                kmsKeyName: ${sys.get_env("KEY")}
</#noparse></#if>
              jobSpec:
<#noparse>                serviceAccount: ${sys.get_env("ACCOUNT")}
</#noparse>                scheduling:
                  timeout: "${seconds?c}s"
<#if spot>
                  strategy: SPOT
                  # From its last checkpoint, if a machine was taken away.
                  restartJobOnWorkerRestart: true
</#if>
                workerPoolSpecs:
<#list pools as count>
                  - replicaCount: "${count?c}"
                    machineSpec:
                      machineType: "${machine.type}"
<#if machine.accelerator??>
                      acceleratorType: "${machine.accelerator}"
                      acceleratorCount: ${machine.count?c}
</#if>
<#if machine.topology??>
                      tpuTopology: "${machine.topology}"
</#if>
                    containerSpec:
                      imageUri: "${image}"
                      command:
<#if ray??>
                        - bash
                        - -c
                        - |
${ray}
                        - bash
</#if>
<#list command as word>
                        - "${word}"
</#list>
<#if variables>
                      env:
<#list folders as name, value>
                        - name: ${name}
                          value: ${value}
</#list>
<#list environment as name, value>
                        - name: ${name}
                          value: "${value}"
</#list>
</#if>
</#list>
          result: started
<#noparse>        retry:
          predicate: ${http.default_retry_predicate_non_idempotent}
          max_retries: 5
          backoff:
            initial_delay: 5
            max_delay: 120
            multiplier: 2
    - remember:
        assign:
          - job: ${text.split(started.body.name, "/")[5]}
</#noparse>    - wait:
        call: sys.sleep
        args:
          seconds: ${pause?c}
    - look:
        try:
          call: http.get
          args:
<#noparse>            url: ${"https://</#noparse>${region}<#noparse>-aiplatform.googleapis.com/v1/projects/" + project + "/locations/</#noparse>${region}<#noparse>/customJobs/" + job}
            auth:
              type: OAuth2
          result: seen
        retry:
          predicate: ${http.default_retry_predicate}
          max_retries: 10
          backoff:
            initial_delay: 5
            max_delay: 120
            multiplier: 2
    - is_it_done:
        switch:
          - condition: ${seen.body.state == "JOB_STATE_SUCCEEDED"}
            return: ${seen.body.name}
          - condition: ${seen.body.state == "JOB_STATE_CANCELLED"}
            raise:
              error: Cancelled
              job: ${seen.body.name}
</#noparse>          # Starting again helps against what failed, not against what took too long.
<#noparse>          - condition: ${seen.body.state == "JOB_STATE_FAILED" and attempt < </#noparse>${attempts?c}<#noparse>}
            next: start_again
          - condition: ${seen.body.state == "JOB_STATE_FAILED" or seen.body.state == "JOB_STATE_EXPIRED"}
            raise:
              error: JobFailed
              job: ${seen.body.name}
              cause: ${default(map.get(seen.body, ["error", "message"]), seen.body.state)}
        next: wait
    - start_again:
        assign:
          - attempt: ${attempt + 1}
        next: start
</#noparse>
