package dev.stackprint.rendering;

import java.math.BigDecimal;

/**
 * A metric that is worth watching, whatever the target.
 *
 * @param <S> what the target has for it
 */
public interface Watchable<S> {

  /** Returns what a dashboard calls it: the component's id, and what it is, {@code "id: calls"}. */
  String title();

  /** Returns the same with another threshold, or with one at all. */
  S raisedBy(BigDecimal threshold);
}
