package ${packageName};

import com.pulumi.core.Alias;
import com.pulumi.asset.Archive;
import com.pulumi.asset.Asset;
import com.pulumi.asset.AssetOrArchive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
<#list utilities as class>
import ${class};
</#list>
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** A resource of type {@code ${token}}. */
@ResourceType(type = "${token}")
public class ${className} extends ${superclass} {
<#list outputs as output>

  @Export(
      name = "${output.wireName}",
      refs = {<#list output.refs as ref>${ref}.class<#sep>, </#list>},
      tree = "${output.tree}")
  private Output<<#if output.optional>/* @Nullable */ </#if>${output.type}> ${output.name};
</#list>

  public ${className}(String name) {
    this(name, ${argsName}.Empty);
  }

  public ${className}(String name, @Nullable ${argsName} args) {
    this(name, args, null);
  }

  public ${className}(String name, @Nullable ${argsName} args, @Nullable CustomResourceOptions options) {
    super("${registered}", name, makeArgs(args, options), makeResourceOptions(options, Codegen.empty()));
  }

  private static ${argsName} makeArgs(@Nullable ${argsName} args, @Nullable CustomResourceOptions options) {
    if (options != null && options.getUrn().isPresent()) {
      return null;
    }
    return args == null ? ${argsName}.Empty : args;
  }

  private static CustomResourceOptions makeResourceOptions(@Nullable CustomResourceOptions options, @Nullable Output<String> id) {
    var defaultOptions = CustomResourceOptions.builder().version(Utilities.getVersion())<#if aliases?has_content>.aliases(List.of(<#list aliases as alias>Output.of(Alias.builder().type("${alias}").build())<#sep>, </#list>))</#if><#if secrets?has_content>.additionalSecretOutputs(List.of(<#list secrets as secret>"${secret}"<#sep>, </#list>))</#if>.build();
    return CustomResourceOptions.merge(defaultOptions, options, id);
  }
<#list outputs as output>

<#if output.optional>
  public Output<Optional<${output.type}>> ${output.name}() {
    return Codegen.optional(this.${output.name});
  }
<#else>
  public Output<${output.type}> ${output.name}() {
    return this.${output.name};
  }
</#if>
</#list>
}
