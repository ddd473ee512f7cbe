package dev.stackprint.gcp.project;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.maven.MavenSdk;
import dev.stackprint.gcp.provider.sdk.LocalPackage;
import dev.stackprint.gcp.render.ProjectNames;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.StackSecrets;
import dev.stackprint.rendering.Creation;
import dev.stackprint.rendering.PinnedVersions;
import dev.stackprint.rendering.ReadmeContents;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import dev.stackprint.templates.YamlCode;
import dev.stackprint.templates.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a project together: what its components contribute, and the files around them. */
public final class ProjectFiles {

  private static final PinnedVersions VERSIONS = PinnedVersions.beside(ProjectFiles.class);

  private ProjectFiles() {}

  /** Returns the whole project. */
  public static Project assemble(RenderContext context, List<RenderedComponent> components) {
    Plan plan = context.plan();
    String folder = plan.packageName().replace('.', '/');
    String main = "src/main/java/" + folder + "/";
    String test = "src/test/java/" + folder + "/";
    BuildView build = build(plan);
    SharedView shared = shared(context, components);
    Project.Builder project = Project.builder();
    project.text(
        main + ProjectNames.program(plan) + ".java",
        render("Program.java.ftl", program(context, components)));
    project.text(
        main + ProjectNames.GOOGLE_PROJECT + ".java", render("GoogleProject.java.ftl", shared));
    if (context.hasFunctions()) {
      project.text(
          main + ProjectNames.FUNCTION_BUILDS + ".java", render("FunctionBuilds.java.ftl", shared));
    }
    project.text(
        test + ProjectNames.TEST_FIXTURE + ".java", render("MockedStack.java.ftl", shared));
    project.text(
        test + ProjectNames.program(plan) + "Test.java", render("ProgramTest.java.ftl", shared));
    project.text("pom.xml", render("pom.xml.ftl", build));
    project.text("Pulumi.yaml", render("Pulumi.yaml.ftl", build));
    if (build.project().isPresent()) {
      project.text("Pulumi.dev.yaml", render("Pulumi.dev.yaml.ftl", build));
    }
    project.text(".mvn/jvm.config", render("jvm.config.ftl", build));
    project.text(".gitattributes", render("gitattributes.ftl", build));
    project.text(".gitignore", render("gitignore.ftl", build));
    project.text("blueprint.yaml", plan.blueprint().text().replace("\r\n", "\n"));
    project.text("README.md", render("README.md.ftl", readme(context, components)));
    for (RenderedComponent component : components) {
      component.files().forEach(project::text);
    }
    if (!usesMavenSdk(plan)) {
      LocalPackage.files(sources(project.build())).forEach(project::text);
    }
    return project.build();
  }

  private static List<String> sources(Project project) {
    return project.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".java"))
        .map(file -> file.getValue().text())
        .toList();
  }

  private static String render(String template, Record view) {
    return Templates.render(ProjectFiles.class, template, view);
  }

  private static BuildView build(Plan plan) {
    return new BuildView(
        plan.name(),
        YamlCode.string(plan.summary()),
        plan.settings().optionalText("project").map(YamlCode::string),
        plan.packageName(),
        plan.name(),
        plan.packageName() + "." + ProjectNames.program(plan),
        mavenSdk(plan),
        VERSIONS.of("pulumi"),
        VERSIONS.of("jsr305"),
        VERSIONS.of("slf4j"),
        VERSIONS.of("junit"));
  }

  private static SharedView shared(RenderContext context, List<RenderedComponent> components) {
    Plan plan = context.plan();
    return new SharedView(
        JavaCode.packageName(plan.packageName()),
        ProjectNames.program(plan),
        ProjectNames.type(plan, ProjectNames.GOOGLE_PROJECT),
        ProjectNames.type(plan, ProjectNames.FUNCTION_BUILDS),
        context.region(),
        List.copyOf(context.apis()),
        List.copyOf(context.serviceAgents()),
        isCalled("project.serviceAgent(", components),
        context.hasStorageAgent(),
        context.hasComputeAgent(),
        Labels.of(plan.tags()),
        context.accountId("functions", "builder"),
        isCalled("project.optionsAfter(", components),
        isCalled("project.retained(", components),
        secrets(plan).size());
  }

  private static List<ProgramView.Secret> secrets(Plan plan) {
    return StackSecrets.of(plan).stream()
        .map(key -> new ProgramView.Secret(key, StackSecrets.variable(key)))
        .toList();
  }

  private static boolean isCalled(String method, List<RenderedComponent> components) {
    return components.stream()
        .flatMap(each -> each.files().entrySet().stream())
        .anyMatch(file -> file.getKey().endsWith(".java") && file.getValue().contains(method));
  }

  /**
   * Returns the version of the provider's classes on Maven Central, if they are taken from there.
   */
  private static Optional<String> mavenSdk(Plan plan) {
    return usesMavenSdk(plan) ? Optional.of(MavenSdk.version()) : Optional.empty();
  }

  /** Tells whether the provider's classes come from Maven Central. */
  public static boolean usesMavenSdk(Plan plan) {
    return plan.settings().text("sdk").equals("maven");
  }

  private static ProgramView program(RenderContext context, List<RenderedComponent> components) {
    return new ProgramView(
        JavaCode.packageName(context.plan().packageName()),
        ProjectNames.program(context.plan()),
        JavaCode.javadoc(context.plan().summary()),
        context.hasFunctions(),
        secrets(context.plan()),
        Creation.of(components, context.names(), component -> firstArguments(component, context)),
        components.stream()
            .flatMap(each -> each.outputs().stream())
            .map(each -> new ProgramView.Export(each.name(), each.value()))
            .toList());
  }

  private static List<Code> firstArguments(Component component, RenderContext context) {
    List<Code> first = new ArrayList<>();
    first.add(JavaCode.string(component.id()));
    first.add(Code.java("project"));
    if (context.hasFunctions(component)) {
      first.add(Code.java("builds"));
    }
    StackSecrets.of(component).forEach(key -> first.add(StackSecrets.variable(key)));
    return first;
  }

  private static ReadmeView readme(RenderContext context, List<RenderedComponent> components) {
    Plan plan = context.plan();
    return new ReadmeView(
        plan.name(),
        plan.description(),
        plan.settings().optionalText("project"),
        context.region(),
        Code.markdown(mavenSdk(plan).orElseGet(() -> ProviderSchema.load().version())),
        ReadmeContents.of(
            components,
            context.names(),
            (component, path) -> path,
            Comparator.comparing(Retained.Type::label)));
  }
}
