package ${packageName};

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

  private static final List<Registration> REGISTRATIONS = run();

  private MockedStack() {}

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
    return REGISTRATIONS;
  }

  /** Returns all resources of a type, such as {@code gcp:storage/bucket:Bucket}. */
  static List<Registration> all(final String type) {
    return REGISTRATIONS.stream().filter(each -> each.type().equals(type)).toList();
  }

  /** Returns the resource of a type with a name. */
  static Registration one(final String type, final String name) {
    return all(type).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("no " + type + " " + name));
  }

  private static List<Registration> run() {
    var registrations = Collections.synchronizedList(new ArrayList<Registration>());
    try {
      PulumiTest.withMocks(recordTo(registrations)).runTest(context -> ${className}.deploy(context, PROJECT)).throwOnError();
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
      if (args.type.equals("gcp:serviceaccount/account:Account")) {
        var email = state.get("accountId") + "@" + PROJECT + ".iam.gserviceaccount.com";
        state.put("email", email);
        state.put("member", "serviceAccount:" + email);
      }
      return CompletableFuture.completedFuture(Mocks.ResourceResult.of(Optional.of(args.name + "-id"), state));
    };
  }
}
