package dev.stackprint.gcp.kinds.prompt;

import dev.stackprint.gcp.render.ComponentHeader;

/**
 * What the template of a prompt prints.
 *
 * @param c what every component begins with
 * @param digest text that changes with the prompt
 * @param version whether somebody needs version
 */
record PromptView(ComponentHeader c, String digest, boolean version) {}
