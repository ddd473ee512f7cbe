package dev.stackprint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
final class Version implements IVersionProvider {

  /** The options that ask for it. */
  static final Set<String> OPTIONS = Set.of("-V", "--version");

  /** Returns the version, such as {@code 0.1.0}. */
  static String current() {
    return property("stackprint");
  }

  /** Returns what {@code stackprint --version} prints. */
  static String line() {
    return "stackprint " + current() + " (aws-cdk-lib " + property("aws-cdk") + ")";
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  private static String property(String name) {
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
