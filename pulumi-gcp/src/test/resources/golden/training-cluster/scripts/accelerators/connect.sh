#!/usr/bin/env bash
# Has kubectl call the cluster of accelerators. It needs pulumi, and gcloud with its component gke-gcloud-auth-plugin.
set -euo pipefail
cd "$(dirname "$0")/../.."

project=$(pulumi config get gcp:project)
cluster=$(pulumi stack output 'acceleratorsName')
gcloud container clusters get-credentials "$cluster" --project "$project" --location 'us-central1' --dns-endpoint
