package dev.stackprint.rendering.kubernetes;

import dev.stackprint.templates.Code;
import java.util.Collection;
import java.util.List;

/**
 * What scripts print of an operator that they install.
 *
 * @param title its name and version
 * @param install the command that installs it
 * @param await the command that waits for it
 */
public record OperatorView(String title, Code install, Code await) {

  /** Returns what is printed of operators, in an order that does not change. */
  public static List<OperatorView> of(Collection<Operator> operators) {
    return operators.stream().sorted().map(OperatorView::of).toList();
  }

  private static OperatorView of(Operator operator) {
    return new OperatorView(
        operator.title() + " " + operator.version(),
        Code.shell(operator.install()),
        Code.shell(operator.await()));
  }
}
