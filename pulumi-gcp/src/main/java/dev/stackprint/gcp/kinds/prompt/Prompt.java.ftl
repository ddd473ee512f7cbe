package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** A prompt. It has no resources: it lies among the files of whoever uses it, and is deployed with them. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String VERSION = "${digest}";

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    registerOutputs(Map.of("version", Output.of(VERSION)));
  }
<#if version>

  /** Returns text that changes with the prompt. */
  Output<String> version() {
    return Output.of(VERSION);
  }
</#if>
}
