package dev.stackprint.aws.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.rendering.ComponentNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a kind states as an output can be had of its construct. */
class OutputsTest {

  @Test
  void areExpressionsOfTheConstruct() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Plan plan : plans()) {
      RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
      for (Component component : plan.components()) {
        for (String output : component.kind().outputs().keySet()) {
          String code =
              context
                  .output(new TemplateValue.Output(component.id(), output, component.origin()))
                  .text();
          assertThat(code)
              .as(component + " " + output)
              .startsWith(context.variable(component) + ".")
              .endsWith("()");
          seen.add(component.kind().name());
        }
      }
    }
    Set<String> stating =
        Blueprints.standard().kinds().all().stream()
            .filter(kind -> kind.targets().contains(Target.AWS) && !kind.outputs().isEmpty())
            .map(kind -> kind.name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).isEqualTo(stating);
  }

  private static List<Plan> plans() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/blueprints"))) {
      return files
          .map(file -> Blueprints.standard().plan(file.toString(), Target.AWS, Options.NONE).plan())
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
