package ${packageName};

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** ${summary} */
public final class ${className} {

  private ${className}() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
<#if functions>
    var builds = new FunctionBuilds("functions", project);
</#if>
<#list components as component>
    ${component.statement} // ${component.origin}
</#list>

<#list exports as export>
    context.export("${export.name}", ${export.value});
</#list>
  }
}
