  install -d "$STATE/weights"
  gcloud storage rsync --recursive --delete-unmatched-destination-objects \
    'gs://@WEIGHTS@/${weightsPath}' "$STATE/weights"
