package dev.stackprint.aws.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.rendering.Provenance;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the templates of every construct begin with.
 *
 * @param packageName the package of the project
 * @param className the construct's class
 * @param parameters what its constructor takes after scope and id, each led by a comma
 * @param origin a comment that tells where the blueprint has the component
 * @param stackClass the stack's class
 * @param testFixture the class that holds the template for the tests
 */
public record ConstructHeader(
    Code packageName,
    Code className,
    Code parameters,
    Code origin,
    Code stackClass,
    Code testFixture) {

  static ConstructHeader of(
      Component component, List<Component> parameters, Plan plan, ComponentNames names) {
    String declared =
        parameters.stream()
            .map(each -> ", final " + names.className(each) + " " + names.variable(each))
            .collect(Collectors.joining());
    return new ConstructHeader(
        JavaCode.packageName(plan.packageName()),
        names.className(component),
        Code.java(declared),
        JavaCode.comment(Provenance.of(component)),
        ProjectNames.stack(plan),
        ProjectNames.TEST_FIXTURE);
  }
}
