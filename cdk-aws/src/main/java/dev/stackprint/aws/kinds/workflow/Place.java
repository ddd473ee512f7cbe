package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.templates.Code;

/**
 * Where the states of a step stand: what they are called, what they read and where they lead. The
 * templates of all steps use it.
 *
 * @param id the step's id
 * @param title what the names of its states begin with
 * @param variable the variable that its result is assigned to
 * @param input the variable that holds the document it reads
 * @param key a JSONata expression of what the keys of its results begin with
 * @param next the state that follows
 * @param attempts how often a call is tried
 * @param concurrency how many parts are worked on at a time
 */
record Place(
    String id,
    String title,
    String variable,
    String input,
    String key,
    String next,
    int attempts,
    int concurrency) {

  /** Returns the substitution that stands for the results' bucket. */
  String resultsBucket() {
    return Wiring.RESULTS_BUCKET;
  }

  /** Returns the substitution that the names of jobs begin with. */
  String jobPrefix() {
    return Wiring.JOB_PREFIX;
  }

  Code retry() {
    return Retries.anything(attempts);
  }

  Code retryFunction() {
    return Retries.function(attempts);
  }

  Code retryModel() {
    return Retries.model(attempts);
  }

  Code retryTranslation() {
    return Retries.translation(attempts);
  }

  Code retrySpeech() {
    return Retries.speech(attempts);
  }
}
