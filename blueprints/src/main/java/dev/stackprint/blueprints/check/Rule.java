package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Diagnostics;

/**
 * Something that blueprints obey which no schema can say. Found by name: a kind that lists {@code
 * used-by-others} under {@code rules} brings the class {@code
 * dev.stackprint.blueprints.check.rules.UsedByOthers}, which is public and has a public constructor
 * without parameters. Stateless.
 */
public interface Rule {

  /**
   * Checks the rule.
   *
   * @param component a component of the kind that brings the rule
   * @param blueprint all components
   * @param diagnostics gets what is wrong
   */
  void check(Draft component, Drafts blueprint, Diagnostics diagnostics);
}
