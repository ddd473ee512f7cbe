package ${packageName};

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** ${summary} */
public final class ${className} extends Stack {

  public ${className}(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
<#list constructs as construct>
    ${construct.statement} // ${construct.origin}
</#list>

<#list outputs as output>
    CfnOutput.Builder.create(this, "${output.name}").description("${output.description}").value(${output.value}).build();
</#list>
  }
}
