package dev.stackprint.gcp.kinds.foundationmodel;

/**
 * What the Python that calls a tuned model of Google prints.
 *
 * @param module the Python module's name
 * @param id the id of the model that it was tuned from
 */
record TunedCallView(String module, String id) {

  boolean tuned() {
    return true;
  }

  /** Tells whether it thinks before it answers: whatever can be tuned does. */
  boolean reasons() {
    return true;
  }

  int thoughts() {
    return ModelCallView.ROOM_FOR_THOUGHTS;
  }

  int total() {
    return ModelCallView.TESTED_LIMIT + thoughts();
  }

  String testEndpoint() {
    return "https://europe-west4-aiplatform.googleapis.com/v1/projects/123/locations/europe-west4/endpoints/456";
  }

  String testUrl() {
    return testEndpoint() + ":generateContent";
  }
}
