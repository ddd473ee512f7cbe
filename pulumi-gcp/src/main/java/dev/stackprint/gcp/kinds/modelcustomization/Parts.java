package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Frame;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import java.util.Map;

/**
 * Makes steps that have the function do a part of the work.
 *
 * @param subworkflows those of the definition
 */
record Parts(Subworkflows subworkflows) {

  /** Returns a step that has the function do a part. */
  Map<String, Object> step(String name, Map<String, Object> body, String result) {
    return Yaml.map(
        name,
        Yaml.map(
            "call",
            subworkflows.use(Subworkflows.Name.POST, Frame.ATTEMPTS),
            "args",
            Yaml.map(
                "url",
                Yaml.expression(Expressions.environment(TuningDefinition.PARTS)),
                "auth",
                "OIDC",
                "deadline",
                "${deadline}",
                "body",
                body),
            "result",
            result));
  }
}
