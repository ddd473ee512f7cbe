package ${packageName};

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
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
<#if zonesByNumber>

  /** Returns zones by their numbers, so that nobody has to ask the account what it calls them. */
  @Override
  public List<String> getAvailabilityZones() {
    return List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs()));
  }
</#if>
}
