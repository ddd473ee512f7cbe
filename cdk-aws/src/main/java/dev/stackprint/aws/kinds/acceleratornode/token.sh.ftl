  HF_TOKEN=$(aws secretsmanager get-secret-value --region '${region}' --secret-id '${tokenSecret}' \
    --query SecretString --output text)
