package dev.stackprint.cli;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.synth.CdkCli;
import dev.stackprint.aws.synth.Synthesis;
import dev.stackprint.aws.synth.Synthesizer;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A synthesis of a written project.
 *
 * @param synthesis what it gave
 * @param folder the project's folder
 */
record CdkRun(Synthesis synthesis, Path folder) {

  static CdkRun of(Plan plan, Path folder) throws IOException, InterruptedException, ToolFailure {
    return new CdkRun(
        new Synthesizer(JavaRuntime.current("cdk"), CdkCli.find(folder))
            .synthesize(folder, AwsBackend.appClass(plan), AwsBackend.stackName(plan)),
        folder);
  }

  /** Returns how many resources the template has. */
  int resources() {
    return synthesis.resources().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Says what synthesized the project. */
  String by() {
    return synthesis.synthesizer().isEmpty()
        ? "Synthesized by the app itself, since there is no cdk command; the template is the same."
        : "Synthesized by " + synthesis.synthesizer() + ".";
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("project", folder.toString());
    json.put("template", synthesis.template().toString());
    json.put("resources", synthesis.resources());
    json.put("synthesizer", synthesis.synthesizer());
    json.put("notes", synthesis.notes());
    return json;
  }
}
