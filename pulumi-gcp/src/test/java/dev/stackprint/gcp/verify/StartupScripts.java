package dev.stackprint.gcp.verify;

import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.verification.RenderedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scripts that a program registers as part of its resources, such as those of machines. */
final class StartupScripts {

  private static final String SHEBANG = "#!";

  private StartupScripts() {}

  /** Returns the scripts that were kept of a project. */
  static List<Path> of(RenderedProject project) throws IOException {
    Path folder = folder(project);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> scripts = Files.list(folder)) {
      return scripts.sorted().toList();
    }
  }

  /** Keeps the scripts that a program registered. */
  static void keep(RenderedProject project, List<Registration> registrations) throws IOException {
    List<String> scripts = new ArrayList<>();
    registrations.forEach(each -> find(each.inputs(), scripts));
    for (int i = 0; i < scripts.size(); i++) {
      Files.createDirectories(folder(project));
      Files.writeString(folder(project).resolve(i + ".sh"), scripts.get(i));
    }
  }

  private static void find(PropertyValue value, List<String> scripts) {
    PropertyValue revealed = value.revealed();
    if (revealed instanceof Text text && text.text().startsWith(SHEBANG)) {
      scripts.add(text.text());
    } else if (revealed instanceof Items items) {
      items.items().forEach(item -> find(item, scripts));
    } else if (revealed instanceof Fields fields) {
      fields.fields().values().forEach(field -> find(field, scripts));
    }
  }

  private static Path folder(RenderedProject project) {
    return project.folder().resolve("target/startup-scripts");
  }
}
