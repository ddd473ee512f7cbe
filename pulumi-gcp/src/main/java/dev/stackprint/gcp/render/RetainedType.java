package dev.stackprint.gcp.render;

import dev.stackprint.rendering.Retained;

/** What may stay when a stack is destroyed, and how it is deleted for good. */
public enum RetainedType implements Retained.Type {
  BUCKET("Cloud Storage bucket", "`gcloud storage rm --recursive gs://NAME`"),
  KEY(
      "Cloud KMS key",
      "Last of all: `gcloud kms keys versions destroy VERSION --key NAME --keyring RING --location"
          + " REGION` for each version of a key. What it encrypted cannot be read without it.");

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
