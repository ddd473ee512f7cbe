package dev.stackprint.blueprints.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.TestBlueprints;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Options;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of plans, on graphs of any shape. */
class PlanOrderTest {

  /** For each component, in document order, the indices of those that it needs. */
  record Graph(List<Set<Integer>> needs) {

    String blueprint() {
      StringBuilder text =
          new StringBuilder("name: x\ntargets: {aws: {region: eu-west-1}}\ncomponents:\n");
      for (int i = 0; i < needs.size(); i++) {
        String ids =
            needs.get(i).stream().sorted().map(j -> "n" + j).collect(Collectors.joining(", "));
        text.append("  n").append(i).append(": {kind: node, needs: [").append(ids).append("]}\n");
      }
      return text.toString();
    }

    boolean hasCircle() {
      Set<Integer> ready = new HashSet<>();
      boolean progress = true;
      while (progress) {
        progress = false;
        for (int i = 0; i < needs.size(); i++) {
          progress |= ready.containsAll(needs.get(i)) && ready.add(i);
        }
      }
      return ready.size() < needs.size();
    }

    boolean isInOrder() {
      return IntStream.range(0, needs.size())
          .allMatch(i -> needs.get(i).stream().allMatch(j -> j < i));
    }
  }

  @Provide
  Arbitrary<Graph> graphs() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(
            size ->
                Arbitraries.integers()
                    .between(0, size - 1)
                    .set()
                    .ofMaxSize(3)
                    .list()
                    .ofSize(size)
                    .map(PlanOrderTest::withoutLoops));
  }

  @Provide
  Arbitrary<Graph> graphsInOrder() {
    return graphs()
        .map(
            graph -> {
              List<Set<Integer>> needs = new ArrayList<>();
              for (int i = 0; i < graph.needs().size(); i++) {
                int index = i;
                needs.add(
                    graph.needs().get(i).stream()
                        .filter(j -> j < index)
                        .collect(Collectors.toSet()));
              }
              return new Graph(needs);
            });
  }

  private static Graph withoutLoops(List<Set<Integer>> needs) {
    List<Set<Integer>> without = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      Set<Integer> others = new HashSet<>(needs.get(i));
      others.remove(i);
      without.add(others);
    }
    return new Graph(without);
  }

  private static Planned plan(Graph graph) {
    return TestBlueprints.withFile(
        graph.blueprint(), file -> TestBlueprints.LANGUAGE.plan(file, Target.AWS, Options.NONE));
  }

  @Property(tries = 300)
  void whatIsNeededComesFirst(@ForAll("graphs") Graph graph) {
    Planned planned = plan(graph);

    if (graph.hasCircle()) {
      assertThat(planned.plan()).isEmpty();
      assertThat(planned.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.CYCLE.id());
      return;
    }
    List<String> ids =
        planned.plan().orElseThrow().components().stream().map(Component::id).toList();
    assertThat(ids).hasSameSizeAs(graph.needs()).doesNotHaveDuplicates();
    for (int i = 0; i < graph.needs().size(); i++) {
      for (int needed : graph.needs().get(i)) {
        assertThat(ids.indexOf("n" + needed)).isLessThan(ids.indexOf("n" + i));
      }
    }
  }

  @Property(tries = 200)
  void whatIsInOrderStaysAsItIs(@ForAll("graphsInOrder") Graph graph) {
    assertThat(graph.isInOrder()).isTrue();

    List<Component> components = plan(graph).plan().orElseThrow().components();

    assertThat(components)
        .extracting(Component::id)
        .containsExactlyElementsOf(
            IntStream.range(0, graph.needs().size()).mapToObj(i -> "n" + i).toList());
  }
}
