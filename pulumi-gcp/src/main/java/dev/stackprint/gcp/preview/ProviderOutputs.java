package dev.stackprint.gcp.preview;

import java.util.Map;

/** What resources give once they are there. */
interface ProviderOutputs {

  /** Returns the names of what a type of resource gives, and whether each is secret. */
  Map<String, Boolean> of(String type);
}
