package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;

/** The access log: who asked when, and how it went. Never what. */
final class AccessLog {

  private AccessLog() {}

  /** Returns the format of a line, a JSON object, as an expression with a line for each field. */
  static Code format(Auth auth) {
    List<Code> lines = new ArrayList<>();
    lines.add(JavaCode.string("{"));
    field(lines, "requestId", "$context.requestId", ",");
    field(lines, "time", "$context.requestTime", ",");
    field(lines, "caller", auth.caller(), ",");
    field(lines, "ip", "$context.identity.sourceIp", ",");
    field(lines, "route", "$context.routeKey", ",");
    field(lines, "status", "$context.status", ",");
    field(lines, "milliseconds", "$context.responseLatency", ",");
    field(lines, "authorizerError", "$context.authorizer.error", ",");
    field(lines, "integrationError", "$context.integrationErrorMessage", "}");
    return JavaCode.concat(lines.toArray(Code[]::new));
  }

  private static void field(List<Code> lines, String name, String variable, String end) {
    lines.add(JavaCode.string("\"" + name + "\":\"" + variable + "\"" + end));
  }
}
