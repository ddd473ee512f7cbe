package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.Provenance;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the templates of every component begin with.
 *
 * @param packageName the package of the project
 * @param className the component's class
 * @param type its type in Pulumi, such as {@code support:index:Documents}
 * @param name its name in Pulumi, which the names of its resources begin with: the component's id
 * @param parameters what its constructor takes after name and project, each led by a comma
 * @param origin a comment that tells where the blueprint has the component
 * @param testFixture the class that holds what the program registers, for the tests
 */
public record ComponentHeader(
    Code packageName,
    Code className,
    String type,
    String name,
    Code parameters,
    Code origin,
    Code testFixture) {

  static ComponentHeader of(
      Component component, List<Component> parameters, RenderContext context) {
    String builds =
        context.hasFunctions(component)
            ? ", final " + ProjectNames.FUNCTION_BUILDS + " builds"
            : "";
    String declared =
        parameters.stream()
            .map(each -> ", final " + context.className(each) + " " + context.variable(each))
            .collect(Collectors.joining());
    String secrets =
        StackSecrets.of(component).stream()
            .map(key -> ", final Output<String> " + StackSecrets.variable(key))
            .collect(Collectors.joining());
    return new ComponentHeader(
        JavaCode.packageName(context.plan().packageName()),
        context.className(component),
        ProjectNames.type(context.plan(), context.className(component)),
        component.id(),
        Code.java(builds + secrets + declared),
        JavaCode.comment(Provenance.of(component)),
        ProjectNames.TEST_FIXTURE);
  }
}
