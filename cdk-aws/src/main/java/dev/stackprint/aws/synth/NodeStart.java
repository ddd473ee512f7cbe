package dev.stackprint.aws.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the Node.js of an app starts. The CDK's validation of templates is WebAssembly that runs for
 * a few seconds: optimizing it takes longer than it saves. Measured in docs/performance.md.
 */
final class NodeStart {

  /** A flag of V8 that Node.js takes from a script, but not from NODE_OPTIONS. */
  private static final String SCRIPT = "require('v8').setFlagsFromString('--liftoff-only');\n";

  private NodeStart() {}

  /**
   * Writes the script.
   *
   * @param folder where to
   * @return NODE_OPTIONS: the user's own, and the script
   */
  static String options(Path folder) throws IOException {
    Path script = folder.resolve("node-start.cjs");
    Files.createDirectories(folder);
    Files.writeString(script, SCRIPT);
    String own = System.getenv().getOrDefault("NODE_OPTIONS", "");
    String path = script.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return (own + " --require \"" + path + "\"").strip();
  }
}
