  aws s3 sync --region '${region}' --only-show-errors --delete 's3://@WEIGHTS@/${weightsPath}' \
    "$STATE/weights"
