package dev.stackprint.aws.project;

import dev.stackprint.aws.render.LogicalIds;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.rendering.Creation;
import dev.stackprint.rendering.PinnedVersions;
import dev.stackprint.rendering.ReadmeContents;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.MarkdownCode;
import dev.stackprint.templates.Templates;
import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Puts a project together: what its components contribute, and the files around them. */
public final class ProjectFiles {

  private static final PinnedVersions VERSIONS = PinnedVersions.beside(ProjectFiles.class);

  private ProjectFiles() {}

  /** Returns the simple names of the classes that a project has besides its constructs. */
  public static Set<String> classNames(Plan plan) {
    return Set.of(
        ProjectNames.app(plan).text(),
        ProjectNames.stack(plan).text(),
        ProjectNames.TEST_FIXTURE.text(),
        TestView.COMPLIANCE_TEST.text());
  }

  /** Returns the whole project. */
  public static Project assemble(
      Plan plan, ComponentNames names, List<RenderedComponent> components) {
    String folder = plan.packageName().replace('.', '/');
    String main = "src/main/java/" + folder + "/";
    String test = "src/test/java/" + folder + "/";
    BuildView build = build(plan);
    TestView tests = TestView.of(plan);
    Project.Builder project = Project.builder();
    project.text(main + ProjectNames.app(plan) + ".java", render("App.java.ftl", app(plan)));
    project.text(
        main + ProjectNames.stack(plan) + ".java",
        render("Stack.java.ftl", stack(plan, names, components)));
    project.text(
        test + ProjectNames.TEST_FIXTURE + ".java", render("SynthesizedStack.java.ftl", tests));
    project.text(
        test + TestView.COMPLIANCE_TEST + ".java", render("ComplianceTest.java.ftl", tests));
    project.text("pom.xml", render("pom.xml.ftl", build));
    project.text("cdk.json", render("cdk.json.ftl", build));
    project.text("package.json", render("package.json.ftl", build));
    project.text(".gitattributes", render("gitattributes.ftl", build));
    project.text(".gitignore", render("gitignore.ftl", build));
    project.text("blueprint.yaml", plan.blueprint().text().replace("\r\n", "\n"));
    project.text("README.md", render("README.md.ftl", readme(plan, names, components)));
    for (RenderedComponent component : components) {
      component.files().forEach(project::text);
    }
    return project.build();
  }

  private static String render(String template, Record view) {
    return Templates.render(ProjectFiles.class, template, view);
  }

  private static BuildView build(Plan plan) {
    return new BuildView(
        plan.packageName(),
        plan.name(),
        plan.packageName() + "." + ProjectNames.app(plan),
        Code.json(featureFlags()),
        VERSIONS.of("aws-cdk"),
        VERSIONS.of("aws-cdk-cli"),
        VERSIONS.of("cdknag"),
        VERSIONS.of("constructs"),
        VERSIONS.of("junit"));
  }

  /** The recommended flags of the pinned aws-cdk-lib, as its package lists them. */
  private static String featureFlags() {
    try (InputStream file = ProjectFiles.class.getResourceAsStream("feature-flags.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().replace("\n", "\n  ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AppView app(Plan plan) {
    return new AppView(
        JavaCode.packageName(plan.packageName()),
        ProjectNames.app(plan),
        ProjectNames.stack(plan),
        ProjectNames.stackName(plan),
        plan.summary(),
        plan.settings().text("region"),
        plan.settings().optionalText("account"),
        plan.tags().entrySet().stream()
            .map(tag -> new AppView.Tag(tag.getKey(), tag.getValue()))
            .toList());
  }

  private static StackView stack(
      Plan plan, ComponentNames names, List<RenderedComponent> components) {
    List<StackOutput> outputs =
        components.stream().flatMap(each -> each.outputs().stream()).toList();
    return new StackView(
        JavaCode.packageName(plan.packageName()),
        ProjectNames.stack(plan),
        JavaCode.javadoc(plan.summary()),
        Creation.of(
            components,
            names,
            component -> List.of(Code.java("this"), JavaCode.string(names.upperCamel(component)))),
        outputs.stream()
            .map(
                each ->
                    new StackView.OutputView(
                        JavaCode.identifier(each.name()), each.description(), each.value()))
            .toList(),
        plan.settings().has("account") && !plan.componentsOf("network").isEmpty());
  }

  private static ReadmeView readme(
      Plan plan, ComponentNames names, List<RenderedComponent> components) {
    return new ReadmeView(
        plan.name(),
        plan.description(),
        MarkdownCode.span(ProjectNames.stackName(plan)),
        Code.markdown(JavaCode.identifier(ProjectNames.stackName(plan)).text()),
        Code.markdown(plan.settings().text("region")),
        plan.settings().text("region"),
        ReadmeContents.of(
            components,
            names,
            (component, path) -> LogicalIds.of(names.upperCamel(component), path),
            Comparator.comparing(RetainedType.class::cast)));
  }
}
