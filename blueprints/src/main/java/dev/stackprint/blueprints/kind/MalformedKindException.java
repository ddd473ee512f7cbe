package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.source.Origin;

/** A kind's file breaks the rules for kinds: a bug of whoever wrote the kind. */
public final class MalformedKindException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MalformedKindException(Origin origin, String message) {
    super(origin + ": " + message);
  }
}
