package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;

/** What a blueprint's name of a model stands for. */
public sealed interface ModelMatch {

  /**
   * A model.
   *
   * @param name as written: a family, a version, or an id of a provider
   * @param versions what it may stand for, best first: one, unless a family was named
   * @param geography the inference profile, if an id named one
   */
  record Found(String name, List<Model> versions, Optional<String> geography)
      implements ModelMatch {

    public Found {
      versions = List.copyOf(versions);
    }

    /** Returns the newest active version. */
    public Model newest() {
      return versions.get(0);
    }
  }

  /**
   * The beginning of several names.
   *
   * @param name as written
   * @param candidates the names that begin so
   */
  record Ambiguous(String name, List<String> candidates) implements ModelMatch {

    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * No model.
   *
   * @param name as written
   * @param suggestions names like it, closest first; may be empty
   */
  record Unknown(String name, List<String> suggestions) implements ModelMatch {

    public Unknown {
      suggestions = List.copyOf(suggestions);
    }
  }
}
