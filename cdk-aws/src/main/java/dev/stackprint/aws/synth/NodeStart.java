package dev.stackprint.aws.synth;

import dev.stackprint.toolchain.CommandPath;
import dev.stackprint.toolchain.ToolFailure;
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

  /** Fails if there is no Node.js, which the CDK would say at length. */
  static void requireNode() throws ToolFailure {
    boolean told = !System.getenv().getOrDefault("JSII_NODE", "").isEmpty();
    if (!told && CommandPath.find(CommandPath.isWindows() ? "node.exe" : "node").isEmpty()) {
      throw new ToolFailure(
          "Node.js is missing: the CDK runs on it. Install Node.js 20 or newer", "");
    }
  }

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
