package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import java.util.List;

/** The components and their references as a Mermaid flowchart. */
final class Diagram {

  private Diagram() {}

  /** Returns the chart of a project. */
  static Code of(List<RenderedComponent> components, ComponentNames names) {
    StringBuilder chart = new StringBuilder("flowchart LR");
    for (RenderedComponent each : components) {
      Component component = each.component();
      // Ids and kinds hold only letters, digits and dashes: nothing of them is markup.
      chart
          .append("\n  ")
          .append(names.className(component))
          .append("[\"")
          .append(component.id())
          .append("<br/><i>")
          .append(component.kind().name())
          .append("</i>\"]");
    }
    for (RenderedComponent each : components) {
      for (Component reference : each.component().references()) {
        chart
            .append("\n  ")
            .append(names.className(each.component()))
            .append(" --> ")
            .append(names.className(reference));
      }
    }
    return Code.markdown(chart.toString());
  }
}
