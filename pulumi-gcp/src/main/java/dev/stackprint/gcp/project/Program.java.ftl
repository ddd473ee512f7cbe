package ${packageName};

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;

/** ${summary} */
public final class ${className} {

  private ${className}() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")<#list secrets as secret>, context.config().requireSecret("${secret.key}")</#list>));
  }

  static void deploy(final Context context, final String projectId<#list secrets as secret>, final Output<String> ${secret.variable}</#list>) {
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
