package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.ObjectType;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes the classes of the schema's types. */
public final class GeneratedApi {
  /** Where a class path holds the version of the provider. */
  static final String VERSION_FILE = "com/pulumi/gcp/version.txt";

  /** Where a class path holds what the Pulumi CLI has to install. */
  static final String PLUGIN_FILE = "com/pulumi/gcp/plugin.json";

  private final ProviderSchema schema;

  public GeneratedApi(ProviderSchema schema) {
    this.schema = schema;
  }

  /** The source of each class, by its path: {@code com/pulumi/gcp/storage/Bucket.java}. */
  public SortedMap<String, String> sources() {
    var files = new TreeMap<String, String>();
    files.put(
        JavaNames.path(JavaNames.ROOT + ".Utilities"),
        Templates.render(GeneratedApi.class, "Utilities.java.ftl", new NoView()));
    files.put(
        JavaNames.path(JavaNames.ROOT + ".Config"),
        Templates.render(GeneratedApi.class, "Config.java.ftl", ConfigView.of(schema.provider())));
    for (var module : schema.modules()) {
      schema.resources(module).forEach(type -> addResource(type, files::put));
      schema.objectTypes(module).forEach(type -> addObject(type, files::put));
    }
    return files;
  }

  /** What a class path has to hold beside the classes. */
  public SortedMap<String, String> resources() {
    var files = new TreeMap<String, String>();
    files.put(VERSION_FILE, schema.version() + "\n");
    files.put(
        PLUGIN_FILE,
        """
        {
          "resource": true,
          "name": "gcp",
          "version": "%s"
        }
        """
            .formatted(schema.version()));
    return files;
  }

  private static void addResource(ResourceType type, BiConsumer<String, String> files) {
    var packageName = JavaNames.packageOf(type.module());
    files.accept(
        JavaNames.path(packageName + "." + type.name()),
        Templates.render(GeneratedApi.class, "Resource.java.ftl", ResourceView.of(type)));
    var args = JavaNames.argsOf(type.name());
    files.accept(
        JavaNames.path(packageName + "." + args),
        args(
            ArgsView.of(
                packageName,
                args,
                Code.java("What a {@link " + type.name() + "} takes."),
                type.inputs().values())));
  }

  private static void addObject(ObjectType type, BiConsumer<String, String> files) {
    var packageName = JavaNames.inputsPackageOf(type.module());
    var args = JavaNames.argsOf(type.name());
    files.accept(
        JavaNames.path(packageName + "." + args),
        args(
            ArgsView.of(
                packageName,
                args,
                Code.java("An object of type {@code " + type.name() + "}."),
                type.properties().values())));
  }

  private static String args(ArgsView view) {
    return Templates.render(GeneratedApi.class, "Args.java.ftl", view);
  }

  private record NoView() {}
}
