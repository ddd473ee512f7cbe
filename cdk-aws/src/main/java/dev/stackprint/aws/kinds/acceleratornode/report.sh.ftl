  aws cloudwatch put-metric-data --region '${region}' --namespace '${namespace}' \
    --metric-name Unhealthy --dimensions 'Node=${id}' --value "$unhealthy"
