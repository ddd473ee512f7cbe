package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Map;

/** Checks that each component can become a class, in a file, of its own. */
final class ClassNameCheck {

  private final Diagnostics diagnostics;

  ClassNameCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(Drafts drafts) {
    Map<String, Draft> byName = new HashMap<>();
    for (Draft draft : drafts.all()) {
      // Files of the same name but for its case are one file on many systems.
      String name = draft.id().replace("-", "");
      Draft other = byName.putIfAbsent(name, draft);
      if (other != null) {
        diagnostics.report(
            Code.SAME_CLASS_NAME,
            draft.path(),
            draft.origin(),
            "'" + draft.id() + "' and '" + other.id() + "' would become the same class",
            "Change one of the two ids by more than a dash");
      }
    }
  }
}
