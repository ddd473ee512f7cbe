package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * A resource's class.
 *
 * @param token the type that it registers
 * @param utilities the class of the API that knows its version, if that is of another package
 * @param superclass what it extends
 * @param registered what its superclass is told to register: the type, or a provider's package
 * @param secrets outputs that are kept secret
 * @param aliases tokens that the type had before
 */
record ResourceView(
    Code packageName,
    Code className,
    Code argsName,
    String token,
    List<Code> utilities,
    Code superclass,
    String registered,
    List<Output> outputs,
    List<String> secrets,
    List<String> aliases) {

  static ResourceView of(ResourceType type) {
    var provider = type.module().equals(ResourceType.PROVIDER);
    return new ResourceView(
        JavaCode.packageName(JavaNames.packageOf(type.module())),
        JavaCode.identifier(type.name()),
        JavaCode.identifier(JavaNames.argsOf(type.name())),
        type.token(),
        provider ? List.of() : List.of(JavaCode.packageName(JavaNames.ROOT + ".Utilities")),
        JavaCode.identifier(provider ? "ProviderResource" : "CustomResource"),
        provider ? "gcp" : type.token(),
        type.outputs().values().stream().filter(Output::isTold).map(Output::of).toList(),
        type.outputs().values().stream().filter(Property::secret).map(Property::name).toList(),
        type.aliases());
  }
}
