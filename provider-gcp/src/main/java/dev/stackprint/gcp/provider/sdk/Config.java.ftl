package com.pulumi.gcp;

import com.pulumi.core.TypeShape;
import com.pulumi.core.internal.Codegen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stack's configuration sets for the provider. */
public final class Config {

  // No other way leads to the configuration without a program's context.
  @SuppressWarnings("deprecation")
  private static final com.pulumi.Config config = com.pulumi.Config.of("gcp");
<#list settings as setting>

  public Optional<${setting.type}> ${setting.name}() {
    return Codegen.${setting.property}.config(config)<#if setting.environment?has_content>.env(<#list setting.environment as variable>"${variable}"<#sep>, </#list>)</#if>.get();
  }
</#list>
}
