package ${packageName};

import com.pulumi.asset.Archive;
import com.pulumi.asset.Asset;
import com.pulumi.asset.AssetOrArchive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.internal.Codegen;
import com.pulumi.exceptions.MissingRequiredPropertyException;
<#list imports as import>
import ${import};
</#list>
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** ${purpose} */
public final class ${className} extends ResourceArgs {

  public static final ${className} Empty = new ${className}();
<#list inputs as input>

<#if input.json>
  @Import(name = "${input.wireName}"<#if input.required>, required = true</#if>, json = true)
<#else>
  @Import(name = "${input.wireName}"<#if input.required>, required = true</#if>)
</#if>
<#if input.required>
  private Output<${input.type}> ${input.name};
<#else>
  private @Nullable Output<${input.type}> ${input.name};
</#if>
</#list>
<#if inputs?has_content>

  private ${className}() {}

  private ${className}(${className} $) {
<#list inputs as input>
    this.${input.name} = $.${input.name};
</#list>
  }
</#if>
<#list inputs as input>

<#if input.required>
  public Output<${input.type}> ${input.name}() {
    return this.${input.name};
  }
<#else>
  public Optional<Output<${input.type}>> ${input.name}() {
    return Optional.ofNullable(this.${input.name});
  }
</#if>
</#list>

  public static Builder builder() {
    return new Builder();
  }
<#if inputs?has_content>

  public static Builder builder(${className} defaults) {
    return new Builder(defaults);
  }
</#if>

  public static final class Builder {
    private ${className} $;

    public Builder() {
      $ = new ${className}();
    }
<#if inputs?has_content>

    public Builder(${className} defaults) {
      $ = new ${className}(Objects.requireNonNull(defaults));
    }
</#if>
<#list inputs as input>

    public Builder ${input.name}(<#if !input.required>@Nullable </#if>Output<${input.type}> ${input.name}) {
      $.${input.name} = ${input.name};
      return this;
    }

    public Builder ${input.name}(${input.type} ${input.name}) {
      return ${input.name}(Output.of(${input.name}));
    }
<#if input.element??>

<#if input.generic>
    @SuppressWarnings("unchecked")
</#if>
    public Builder ${input.name}(${input.element}... ${input.name}) {
      return ${input.name}(List.of(${input.name}));
    }
</#if>
</#list>

    public ${className} build() {
<#list inputs as input>
<#if input.environment?has_content>
      $.${input.name} = Codegen.stringProp("${input.wireName}").output().arg($.${input.name}).env(<#list input.environment as variable>"${variable}"<#sep>, </#list>).getNullable();
</#if>
<#if input.required>
      if ($.${input.name} == null) {
        throw new MissingRequiredPropertyException("${className}", "${input.wireName}");
      }
</#if>
</#list>
      return $;
    }
  }
}
