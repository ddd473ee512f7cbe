package dev.stackprint.gcp.preview.registration;

import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource that a program registered.
 *
 * @param urn its name in the stack
 * @param type its type, such as {@code gcp:storage/bucket:Bucket}
 * @param name its name among those of its type and parent
 * @param custom whether a provider makes it; a component is a group of resources only
 * @param parent the URN of the resource that it is in; "" for the stack itself
 * @param provider the provider that makes it, as {@code URN::id}; "" for a component, and for the
 *     default provider
 * @param inputs what the program set
 * @param dependencies the URNs of the resources that have to be there before, in order
 * @param propertyDependencies the URNs of the resources that an input comes from, by input
 * @param protect whether it must not be deleted
 * @param retainOnDelete whether it is left in the cloud when it is deleted from the stack
 * @param secretOutputs outputs that are kept secret besides those that always are
 */
public record Registration(
    String urn,
    String type,
    String name,
    boolean custom,
    String parent,
    String provider,
    Fields inputs,
    List<String> dependencies,
    SortedMap<String, List<String>> propertyDependencies,
    boolean protect,
    boolean retainOnDelete,
    List<String> secretOutputs) {

  /** What the types of providers begin with. */
  public static final String PROVIDER_TYPE = "pulumi:providers:";

  /** The type of the resource that everything is in. */
  public static final String STACK_TYPE = "pulumi:pulumi:Stack";

  public Registration {
    dependencies = List.copyOf(dependencies);
    propertyDependencies = Collections.unmodifiableSortedMap(new TreeMap<>(propertyDependencies));
    secretOutputs = List.copyOf(secretOutputs);
  }

  /** Tells whether it is the stack, which all others are in. */
  public boolean isStack() {
    return type.equals(STACK_TYPE);
  }

  /** Tells whether it is a provider, which makes other resources. */
  public boolean isProvider() {
    return type.startsWith(PROVIDER_TYPE);
  }

  /** Returns the URN of the provider that makes it; "" if that is the default one. */
  public String providerUrn() {
    int id = provider.lastIndexOf("::");
    return id < 0 ? provider : provider.substring(0, id);
  }
}
