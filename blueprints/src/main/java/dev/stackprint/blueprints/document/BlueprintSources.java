package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds blueprints by what users call them: use cases by name, files by path. */
final class BlueprintSources {

  private static final dev.stackprint.blueprints.value.Path EXTENDS =
      dev.stackprint.blueprints.value.Path.ROOT.key("extends");

  private final ResourceFolder useCases;
  private final Diagnostics diagnostics;

  BlueprintSources(ResourceFolder useCases, Diagnostics diagnostics) {
    this.useCases = useCases;
    this.diagnostics = diagnostics;
  }

  /** Finds what the command line names: a file if there is one, else a use case. */
  Optional<BlueprintSource> named(String argument) {
    Origin origin = new Origin(new SourceFile(argument, ""), 1, 1, 1);
    boolean isUseCase = useCases.names().contains(argument);
    // A folder of a use case's name is likely to be its project.
    Optional<Path> path =
        path(argument)
            .filter(Files::exists)
            .filter(found -> !isUseCase || !Files.isDirectory(found));
    if (path.isPresent()) {
      return file(path.get(), argument, origin);
    }
    if (isUseCase) {
      return Optional.of(useCase(argument));
    }
    boolean isPath = looksLikePath(argument);
    List<String> candidates = new ArrayList<>(isPath ? List.of() : useCases.names());
    path(argument).ifPresent(missing -> candidates.addAll(neighbours(missing, argument)));
    diagnostics.report(
        Code.NOT_FOUND,
        dev.stackprint.blueprints.value.Path.ROOT,
        origin,
        isPath ? "There is no such file" : "There is neither a file nor a use case of this name",
        hint(argument, candidates, isPath));
    return Optional.empty();
  }

  /** Finds what a blueprint extends. */
  Optional<BlueprintSource> extended(String reference, BlueprintSource by, Origin origin) {
    if (looksLikePath(reference)) {
      return extendedFile(reference, by, origin);
    }
    if (useCases.names().contains(reference)) {
      return Optional.of(useCase(reference));
    }
    diagnostics.report(
        Code.NOT_FOUND,
        EXTENDS,
        origin,
        "There is no use case '" + reference + "'",
        hint(reference, useCases.names(), false));
    return Optional.empty();
  }

  private Optional<BlueprintSource> extendedFile(
      String reference, BlueprintSource by, Origin origin) {
    if (by.path().isEmpty()) {
      diagnostics.report(
          Code.NOT_FOUND,
          EXTENDS,
          origin,
          "A use case can extend another use case only, not a file");
      return Optional.empty();
    }
    // Names of files are shown as the user wrote the first of them, so the folder is taken from
    // there.
    Optional<Path> relative = path(reference);
    Optional<Path> path = relative.map(by.path().get()::resolveSibling).map(Path::normalize);
    String name =
        path(by.file().name())
            .flatMap(base -> relative.map(base::resolveSibling))
            .map(Path::normalize)
            .map(found -> found.toString().replace('\\', '/'))
            .orElse(reference);
    if (path.isPresent() && Files.exists(path.get())) {
      return file(path.get(), name, origin);
    }
    diagnostics.report(
        Code.NOT_FOUND,
        EXTENDS,
        origin,
        "There is no file '" + name + "'",
        hint(
            reference,
            path.map(missing -> neighbours(missing, reference)).orElse(List.of()),
            true));
    return Optional.empty();
  }

  private static boolean looksLikePath(String reference) {
    return reference.contains("/")
        || reference.contains("\\")
        || reference.endsWith(".yaml")
        || reference.endsWith(".yml");
  }

  private Optional<BlueprintSource> file(Path path, String name, Origin origin) {
    return TextFile.read(path, name, origin, diagnostics)
        .map(file -> new BlueprintSource(file, Optional.of(path), identity(path)));
  }

  private BlueprintSource useCase(String name) {
    SourceFile file = useCases.file(name);
    return new BlueprintSource(
        new SourceFile(name + ".yaml", file.text()), Optional.empty(), "use case " + name);
  }

  private static String identity(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize().toString();
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the blueprints in the folder of a file that is missing, written as its name was. */
  private static List<String> neighbours(Path missing, String written) {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    String prefix =
        written.substring(0, Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .map(name -> prefix + name)
          .toList();
    } catch (IOException e) {
      // Only the hint gets poorer.
      return List.of();
    }
  }

  private Optional<String> hint(String written, Collection<String> candidates, boolean isPath) {
    return DidYouMean.hint(written, candidates)
        .or(
            () ->
                isPath || useCases.names().isEmpty()
                    ? Optional.empty()
                    : Optional.of("The use cases are " + String.join(", ", useCases.names())));
  }
}
