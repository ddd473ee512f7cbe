package ${packageName};

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** Deploys the {@link ${stackClass}}. */
public final class ${className} {

  private ${className}() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static ${stackClass} addStack(final App app) {
    var environment = Environment.builder()<#if account??>.account("${account}")</#if>.region("${region}").build();
    var props = StackProps.builder().env(environment).description("${description}").build();
<#if tags?has_content>
    var stack = new ${stackClass}(app, "${stackName}", props);
<#list tags as tag>
    Tags.of(stack).add("${tag.key}", "${tag.value}");
</#list>
    return stack;
<#else>
    return new ${stackClass}(app, "${stackName}", props);
</#if>
  }
}
