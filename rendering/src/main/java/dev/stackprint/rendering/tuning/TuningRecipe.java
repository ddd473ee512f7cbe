package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.ResourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recipe that models with open weights are tuned by: Python files that are the user's to
 * change. {@code train.py} is run, with {@code learn.py} for the accelerator, {@code model.py} for
 * what came out, and {@code hub.py} for the cloud.
 */
public final class TuningRecipe {

  /** The file that is run. */
  public static final String ENTRY = "train.py";

  /** What has to be installed for it. */
  public static final String REQUIREMENTS = "requirements.txt";

  private static final List<String> SHARED =
      List.of(
          "conversations.py",
          "settings.py",
          "test_conversations.py",
          "test_settings.py",
          "test_train.py",
          ENTRY);

  private static final List<String> OF_ACCELERATOR =
      List.of("learn.py", "model.py", REQUIREMENTS, "test_learn.py");

  private static final List<String> OF_CLOUD = List.of("hub.py", "test_hub.py");

  /** The metrics are those of managed models. */
  private static final List<String> OF_FUNCTIONS = List.of("scores.py", "test_scores.py");

  private TuningRecipe() {}

  /** Returns the texts of the files by their names. */
  public static Map<String, String> files(AcceleratorKind kind, Target target) {
    Map<String, String> files = new TreeMap<>();
    SHARED.forEach(file -> files.put(file, text(file)));
    OF_ACCELERATOR.forEach(file -> files.put(file, text(folder(kind) + file)));
    OF_CLOUD.forEach(file -> files.put(file, text(target.key() + "/" + file)));
    OF_FUNCTIONS.forEach(file -> files.put(file, TuningFunctions.text(file)));
    return files;
  }

  /** Returns the names of the files that a job needs: all but the tests. */
  public static List<String> deployed(AcceleratorKind kind, Target target) {
    return files(kind, target).keySet().stream().filter(file -> !file.startsWith("test_")).toList();
  }

  private static String folder(AcceleratorKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "/";
  }

  private static String text(String path) {
    return ResourceText.of(TuningRecipe.class, "recipes/" + path);
  }
}
