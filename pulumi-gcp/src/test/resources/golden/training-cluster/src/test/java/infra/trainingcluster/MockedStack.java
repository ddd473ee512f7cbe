package infra.trainingcluster;

import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the program registers, run once for all tests with mocks in place of Pulumi's engine. */
final class MockedStack {

  static final String PROJECT = "test-project";

  private MockedStack() {}

  /** The program runs on other threads, which have to find the class that holds it initialized. */
  private static final class Once {
    static final List<Registration> REGISTRATIONS = run();
  }

  /** A resource with the inputs that the program gave it. */
  record Registration(String type, String name, Map<String, Object> inputs) {

    /** Returns an input, which is at the end of a path of property names. */
    Object at(final String... path) {
      Object value = inputs;
      for (var key : path) {
        value = value instanceof Map<?, ?> map ? map.get(key) : null;
      }
      return value;
    }
  }

  /** Returns all resources. */
  static List<Registration> all() {
    return Once.REGISTRATIONS;
  }

  /** Returns all resources of a type, such as {@code gcp:storage/bucket:Bucket}. */
  static List<Registration> all(final String type) {
    return all().stream().filter(each -> each.type().equals(type)).toList();
  }

  /** Returns the resource of a type with a name. */
  static Registration one(final String type, final String name) {
    return all(type).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + name));
  }

  private static List<Registration> run() {
    var registrations = Collections.synchronizedList(new ArrayList<Registration>());
    try {
      PulumiTest.withMocks(recordTo(registrations))
          .runTest(context -> TrainingCluster.deploy(context, PROJECT))
          .throwOnError();
    } finally {
      PulumiTest.cleanup();
    }
    return List.copyOf(registrations);
  }

  /** What a cloud would answer: the inputs, and names where Google Cloud makes them up. */
  private static Mocks recordTo(final List<Registration> registrations) {
    return args -> {
      registrations.add(new Registration(args.type, args.name, args.inputs));
      var state = new HashMap<String, Object>(args.inputs);
      state.putIfAbsent("name", args.name);
      switch (args.type) {
        case "gcp:serviceaccount/account:Account" ->
            account(state, state.get("accountId") + "@" + PROJECT);
        case "gcp:projects/serviceIdentity:ServiceIdentity" ->
            account(
                state, "service-1@gcp-sa-" + String.valueOf(state.get("service")).split("\\.")[0]);
        case "gcp:cloudfunctionsv2/function:Function" ->
            state.put("url", "https://functions.example/" + args.name);
        case "gcp:networkconnectivity/regionalEndpoint:RegionalEndpoint" ->
            state.put("address", "10.0.0.2");
        default -> {}
      }
      return CompletableFuture.completedFuture(
          Mocks.ResourceResult.of(Optional.of(args.name + "-id"), state));
    };
  }

  private static void account(final Map<String, Object> state, final String address) {
    var email = address + ".iam.gserviceaccount.com";
    state.put("email", email);
    state.put("member", "serviceAccount:" + email);
  }
}
