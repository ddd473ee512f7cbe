  HF_TOKEN=$(gcloud secrets versions access latest --secret='${tokenSecret}')
