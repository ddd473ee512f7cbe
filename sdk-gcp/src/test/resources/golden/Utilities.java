package com.pulumi.gcp;

import com.pulumi.core.internal.Environment;
import com.pulumi.deployment.InvokeOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** What the classes of the provider share. */
public class Utilities {
  private static final String version = readVersion();

  public static Optional<String> getEnv(String... names) {
    for (var name : names) {
      var value = Environment.getEnvironmentVariable(name);
      if (value.isValue()) {
        return Optional.of(value.value());
      }
    }
    return Optional.empty();
  }

  public static Optional<Boolean> getEnvBoolean(String... names) {
    for (var name : names) {
      var value = Environment.getBooleanEnvironmentVariable(name);
      if (value.isValue()) {
        return Optional.of(value.value());
      }
    }
    return Optional.empty();
  }

  public static Optional<Integer> getEnvInteger(String... names) {
    for (var name : names) {
      var value = Environment.getIntegerEnvironmentVariable(name);
      if (value.isValue()) {
        return Optional.of(value.value());
      }
    }
    return Optional.empty();
  }

  public static Optional<Double> getEnvDouble(String... names) {
    for (var name : names) {
      var value = Environment.getDoubleEnvironmentVariable(name);
      if (value.isValue()) {
        return Optional.of(value.value());
      }
    }
    return Optional.empty();
  }

  public static InvokeOptions withVersion(@Nullable InvokeOptions options) {
    if (options != null && options.getVersion().isPresent()) {
      return options;
    }
    return new InvokeOptions(
        options == null ? null : options.getParent().orElse(null),
        options == null ? null : options.getProvider().orElse(null),
        getVersion());
  }

  public static String getVersion() {
    return version;
  }

  private static String readVersion() {
    var name = "com/pulumi/gcp/version.txt";
    var file = Utilities.class.getClassLoader().getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("expected resource '" + name + "' on the class path");
    }
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
        .lines()
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
