package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;

/** Who may call a chat API. */
sealed interface Auth {

  /** Reads the property {@code auth}. */
  static Auth of(Properties auth) {
    return switch (auth.text("type")) {
      case "iam" -> new Iam();
      case "cognito" -> new Cognito();
      case "jwt" -> new Jwt(auth.text("issuer"), auth.texts("audience"));
      default -> throw new IllegalStateException(auth.text("type"));
    };
  }

  /** Principals that were given the right to. */
  record Iam() implements Auth {}

  /** The users of a pool that is made for the API, which Google Cloud has nothing like. */
  record Cognito() implements Auth {}

  /**
   * Whoever has a token of an OpenID Connect provider.
   *
   * @param issuer the provider's issuer URL
   * @param audience the audiences to accept
   */
  record Jwt(String issuer, List<String> audience) implements Auth {}
}
