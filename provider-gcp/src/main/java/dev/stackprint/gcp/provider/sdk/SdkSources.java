package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes all classes into a folder, for a build to compile. */
public final class SdkSources {
  private SdkSources() {}

  /**
   * Writes what is not there yet, or different, and removes what is no longer made; does nothing if
   * neither the schema nor the code that writes has changed.
   *
   * @param arguments the folder
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: SdkSources FOLDER");
    }
    var folder = Path.of(arguments[0]);
    var stamp = folder.resolveSibling(folder.getFileName() + ".made-by");
    var fingerprint = Fingerprint.ofAllBeside(SdkSources.class, Templates.class);
    if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
      return;
    }
    var api = new GeneratedApi(ProviderSchema.load());
    Map<String, String> files = new TreeMap<>(api.sources());
    files.putAll(api.resources());
    write(files, folder);
    Files.writeString(stamp, fingerprint);
  }

  static void write(Map<String, String> files, Path folder) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    removeOthers(folder, files);
  }

  private static void removeOthers(Path folder, Map<String, String> files) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        if (!files.containsKey(folder.relativize(path).toString().replace('\\', '/'))) {
          Files.delete(path);
        }
      }
    }
  }
}
