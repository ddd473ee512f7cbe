package dev.stackprint.rendering.kubernetes;

import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Text of a blueprint in a pod, where Kubernetes would put a variable in place of {@code $(NAME)}.
 */
public final class PodText {

  private PodText() {}

  /** Returns words that stay as they are. */
  public static List<String> words(List<String> words) {
    return words.stream().map(PodText::literal).toList();
  }

  /** Returns variables whose values stay as they are, by name. */
  public static SortedMap<String, String> variables(Properties environment) {
    SortedMap<String, String> variables = new TreeMap<>();
    environment.names().forEach(name -> variables.put(name, literal(environment.text(name))));
    return variables;
  }

  private static String literal(String text) {
    return text.replace("$(", "$$(");
  }
}
