package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.rendering.placement.PlacedModel;

/**
 * What the Python that calls an endpoint prints.
 *
 * @param module the Python module's name
 * @param model the repository on Hugging Face, which the server has for the model's name
 * @param instructed whether it takes instructions apart from what it is asked: Gemma 2 refuses them
 * @param thoughts tokens for the thoughts of a model that always thinks; they count towards the
 *     limit of an answer
 */
record ServedCallView(String module, String model, boolean instructed, int thoughts) {

  private static final int ROOM_FOR_THOUGHTS = 4096;

  /** What the tests have for a limit. */
  private static final int TESTED_LIMIT = 100;

  static ServedCallView of(String module, PlacedModel placed) {
    String id = placed.model().id();
    return new ServedCallView(
        module,
        id,
        !id.startsWith("google/gemma-2-"),
        id.contains("DeepSeek-R1") ? ROOM_FOR_THOUGHTS : 0);
  }

  int total() {
    return TESTED_LIMIT + thoughts;
  }
}
