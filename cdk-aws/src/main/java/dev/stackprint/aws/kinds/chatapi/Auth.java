package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Locale;

/** Who may call a chat API. */
sealed interface Auth {

  /** Reads the property {@code auth}. */
  static Auth of(Properties auth) {
    return switch (auth.text("type")) {
      case "iam" -> new Iam();
      case "cognito" -> new Cognito(Mfa.valueOf(auth.text("mfa").toUpperCase(Locale.ROOT)));
      case "jwt" -> new Jwt(auth.text("issuer"), auth.texts("audience"));
      default -> throw new IllegalStateException(auth.text("type"));
    };
  }

  /** Returns the variable of the access log that tells who called. */
  String caller();

  /** Returns the headers that a browser must be allowed to send. */
  List<String> headers();

  /**
   * Returns what is left to do before somebody can ask.
   *
   * @param output the beginning of the names of the API's outputs
   * @param region the Region
   */
  List<String> steps(String output, String region);

  /** Whether users need a second factor. */
  enum Mfa {
    OFF,
    OPTIONAL,
    REQUIRED
  }

  /** Principals of the account. */
  record Iam() implements Auth {
    @Override
    public String caller() {
      return "$context.identity.userArn";
    }

    @Override
    public List<String> headers() {
      return List.of("authorization", "content-type", "x-amz-date", "x-amz-security-token");
    }

    @Override
    public List<String> steps(String output, String region) {
      return List.of(
          "Give whoever may ask the permission `execute-api:Invoke` on"
              + " `arn:aws:execute-api:REGION:ACCOUNT:API/*/POST/chat`, where API is the first word of"
              + " the URL's host. Then ask, with AWS credentials in the environment: `curl --aws-sigv4 aws:amz:"
              + region
              + ":execute-api --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""
              + " -H \"x-amz-security-token: $AWS_SESSION_TOKEN\" -H \"content-type: application/json\""
              + " -d '{\"question\": \"What is our travel policy?\"}' URL`, where URL is the output "
              + output
              + "Url.");
    }
  }

  /**
   * The users of a pool that is made for the API.
   *
   * @param mfa whether they need an authenticator app
   */
  record Cognito(Mfa mfa) implements Auth {
    @Override
    public String caller() {
      return "$context.authorizer.claims.sub";
    }

    @Override
    public List<String> headers() {
      return List.of("authorization", "content-type");
    }

    @Override
    public List<String> steps(String output, String region) {
      return List.of(
          "Make users: `aws cognito-idp admin-create-user --user-pool-id POOL --username name@example.com`, where POOL"
              + " is the output "
              + output
              + "UserPool. An application signs them in (SRP) with the client of the output "
              + output
              + "Client, and sends the token with each question: `Authorization: Bearer TOKEN`.");
    }
  }

  /**
   * Whoever has a token of an OpenID Connect provider.
   *
   * @param issuer the provider's issuer URL
   * @param audience the audiences to accept
   */
  record Jwt(String issuer, List<String> audience) implements Auth {
    @Override
    public String caller() {
      return "$context.authorizer.claims.sub";
    }

    @Override
    public List<String> headers() {
      return List.of("authorization", "content-type");
    }

    @Override
    public List<String> steps(String output, String region) {
      return List.of(
          "Ask with a token of the provider: `curl -H \"Authorization: Bearer $TOKEN\""
              + " -H \"content-type: application/json\" -d '{\"question\": \"What is our travel policy?\"}' URL`,"
              + " where URL is the output "
              + output
              + "Url.");
    }
  }
}
