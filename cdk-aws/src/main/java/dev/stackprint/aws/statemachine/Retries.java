package dev.stackprint.aws.statemachine;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When and how often the tasks of state machines are repeated. All pauses vary by chance. */
public final class Retries {

  private Retries() {}

  /** Repeats any call of a service. */
  public static Code anything(int attempts) {
    return retrier(List.of("States.TaskFailed"), 2, attempts, 60);
  }

  /** Repeats what AWS Lambda itself could not do; what a function fails with is final. */
  public static Code function(int attempts) {
    return retrier(
        List.of(
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException"),
        2,
        attempts,
        60);
  }

  /** Repeats what a model did not answer; its quotas are counted by the minute. */
  public static Code model(int attempts) {
    return retrier(
        List.of(
            "ThrottlingException",
            "ModelNotReadyException",
            "ModelTimeoutException",
            "ModelErrorException",
            "ServiceUnavailableException",
            "InternalServerException",
            "ReadTimeoutError",
            "EndpointConnectionError"),
        10,
        attempts + 2,
        180);
  }

  /** Repeats what Amazon Translate did not answer. */
  public static Code translation(int attempts) {
    return retrier(
        List.of(
            "TooManyRequestsException",
            "LimitExceededException",
            "ServiceUnavailableException",
            "InternalServerException"),
        5,
        attempts,
        120);
  }

  /** Repeats what Amazon Polly did not answer. */
  public static Code speech(int attempts) {
    return retrier(List.of("ThrottlingException", "ServiceFailureException"), 5, attempts, 120);
  }

  /** Waits for a free place where only so many jobs may run at a time: up to some hours. */
  public static Code busy(String... errors) {
    return retrier(List.of(errors), 60, 30, 600);
  }

  /** Leaves errors to whoever catches them. */
  public static Code never(String... errors) {
    Map<String, Object> retrier = new LinkedHashMap<>();
    retrier.put("ErrorEquals", List.of(errors));
    retrier.put("MaxAttempts", 0);
    return JsonCode.value(retrier);
  }

  private static Code retrier(
      List<String> errors, int intervalSeconds, int attempts, int maxDelaySeconds) {
    Map<String, Object> retrier = new LinkedHashMap<>();
    retrier.put("ErrorEquals", errors);
    retrier.put("IntervalSeconds", intervalSeconds);
    retrier.put("MaxAttempts", attempts - 1);
    retrier.put("BackoffRate", 2);
    retrier.put("MaxDelaySeconds", maxDelaySeconds);
    retrier.put("JitterStrategy", "FULL");
    return JsonCode.value(retrier);
  }
}
