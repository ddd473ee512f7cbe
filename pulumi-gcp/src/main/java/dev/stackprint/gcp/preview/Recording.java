package dev.stackprint.gcp.preview;

import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a program has told so far. A program registers resources in parallel. */
final class Recording {

  private final Map<String, Registration> registrations = new LinkedHashMap<>();
  private final List<Registration> repeated = new ArrayList<>();
  private final Map<String, Fields> outputs = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<LogLine> logs = new ArrayList<>();

  /**
   * Something that a program asked the cloud for.
   *
   * @param what the function or the type of resource
   * @param parent the resource that it belongs to; "" if that is not known
   */
  record Question(String what, String parent) {}

  synchronized void register(Registration registration) {
    if (registrations.putIfAbsent(registration.urn(), registration) != null) {
      repeated.add(registration);
    }
  }

  synchronized void complete(String urn, Fields fields) {
    outputs.put(urn, fields);
    notifyAll();
  }

  synchronized void ask(Question question) {
    questions.add(question);
  }

  synchronized void log(LogLine line) {
    logs.add(line);
  }

  /** Returns the resources as they arrived, each URN once. */
  synchronized List<Registration> registrations() {
    return List.copyOf(registrations.values());
  }

  /** Returns the resources whose URN was taken already. */
  synchronized List<Registration> repeated() {
    return List.copyOf(repeated);
  }

  synchronized List<Question> questions() {
    return List.copyOf(questions);
  }

  synchronized List<LogLine> logs() {
    return List.copyOf(logs);
  }

  /** Returns the stack, once it is registered. */
  synchronized Optional<Registration> stack() {
    return registrations.values().stream().filter(Registration::isStack).findFirst();
  }

  /** Returns the outputs of the stack, once the program has come to its end. */
  synchronized Optional<Fields> stackOutputs() {
    return stack().map(stack -> outputs.get(stack.urn()));
  }

  /** Tells whether the stack is complete, and waits a little if it is not. */
  synchronized boolean isComplete(Duration wait) throws InterruptedException {
    if (stackOutputs().isEmpty()) {
      wait(wait.toMillis());
    }
    return stackOutputs().isPresent();
  }
}
