  if [[ $unhealthy == 1 ]]; then
    gcloud logging write '${log}' 'The server does not answer.' --severity=WARNING
  fi
