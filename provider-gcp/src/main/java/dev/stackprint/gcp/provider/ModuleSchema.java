package dev.stackprint.gcp.provider;

import java.util.Map;

/** The types of one module, by token and by name. */
record ModuleSchema(Map<String, ResourceType> resources, Map<String, ObjectType> objects) {
  static final ModuleSchema EMPTY = new ModuleSchema(Map.of(), Map.of());

  ModuleSchema {
    resources = Map.copyOf(resources);
    objects = Map.copyOf(objects);
  }
}
