package dev.stackprint.gcp.render;

import dev.stackprint.rendering.Retained;

/** What may stay when a stack is destroyed, and how it is deleted for good. */
public enum RetainedType implements Retained.Type {
  BUCKET("Cloud Storage bucket", "`gcloud storage rm --recursive gs://NAME`"),
  KEY(
      "Cloud KMS key",
      "Last of all: `gcloud kms keys versions destroy VERSION --key NAME --keyring RING --location"
          + " REGION` for each version of a key. What it encrypted cannot be read without it."),
  TABLE("BigQuery table", "`bq rm --table DATASET.NAME`"),
  DATASET("BigQuery dataset", "`bq rm --recursive --dataset PROJECT:NAME`"),
  TENSORBOARD(
      "Vertex AI TensorBoard", "`gcloud ai tensorboards delete ID --region REGION`, with its ID"),
  METADATA_STORE(
      "Vertex AI metadata store",
      "`curl --request DELETE --header \"Authorization: Bearer $(gcloud auth print-access-token)\""
          + " \"https://REGION-aiplatform.googleapis.com/v1/projects/PROJECT/locations/REGION/metadataStores/NAME\"`"),
  RAG_CORPUS(
      "RAG Engine corpus",
      "`curl --request DELETE --header \"Authorization: Bearer $(gcloud auth print-access-token)\""
          + " \"https://REGION-aiplatform.googleapis.com/v1/ID?force=true\"`, with the corpus's ID:"
          + " `projects/.../ragCorpora/...`"),
  RAG_ENGINE(
      "RAG Engine",
      "It bills by the hour until it is unprovisioned, which deletes every corpus of the project in"
          + " the region: `curl --request PATCH --header \"Authorization: Bearer $(gcloud auth"
          + " print-access-token)\" --json '{\"ragManagedDbConfig\": {\"unprovisioned\": {}}}'"
          + " \"https://REGION-aiplatform.googleapis.com/v1/ID\"`, with its ID:"
          + " `projects/.../ragEngineConfig`");

  private final String label;
  private final String deletion;

  RetainedType(String label, String deletion) {
    this.label = label;
    this.deletion = deletion;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String deletion() {
    return deletion;
  }
}
