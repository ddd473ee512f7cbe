package dev.stackprint.gcp.workflows;

import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.List;

/**
 * Code that components with a workflow have in common.
 *
 * @param accounts the methods {@code account(id, suffix, roles)}, {@code letPublish(topic, suffix,
 *     member)} and {@code keep(failed)}
 * @param function the method {@code function(suffix, build, environment, account, caller)}
 * @param definition the methods {@code definition()} and {@code together(values)}
 */
public record WorkflowCode(Code accounts, Code function, Code definition) {

  /**
   * Tests that each such component has.
   *
   * @param workflow those of the workflow
   * @param uploads those of what starts it
   */
  public record Tests(Code workflow, Code uploads) {}

  /**
   * What a workflow may do with jobs of Vertex AI, by the method {@code letStartJobs(account)}.
   *
   * @param roleId the id of the role that says so
   * @param permissions the role's permissions; none if there are no jobs
   */
  public record Jobs(String roleId, List<String> permissions) {}

  private record AccountsView(List<String> jobPermissions, String jobsRoleId) {}

  private record FunctionView(String memory) {}

  private record DefinitionView(String definition) {}

  private record UploadsView(
      String prefix, String starterAccountId, Code storageAgent, Code eventarcAgent) {}

  private record TestsView(
      String name, String accountId, String prefix, boolean uploads, List<String> jobPermissions) {}

  private record MainView(List<String> modules) {}

  /**
   * Returns the code.
   *
   * @param definition the path of the definition
   * @param memory the memory of functions, as {@code 512Mi}
   * @param jobs what the workflow may do with jobs of Vertex AI
   */
  public static WorkflowCode of(String definition, String memory, Jobs jobs) {
    return new WorkflowCode(
        java("Accounts", new AccountsView(jobs.permissions(), jobs.roleId())),
        java("Function", new FunctionView(memory)),
        java("Definition", new DefinitionView(definition)));
  }

  /**
   * Returns the method {@code startByUploads(bucket)}.
   *
   * @param prefix the folder of the files
   * @param starterAccountId the id of the account that starts the workflow
   */
  public static Code uploads(String prefix, String starterAccountId, RenderContext context) {
    return java(
        "Uploads",
        new UploadsView(
            prefix,
            starterAccountId,
            context.storageAgent(),
            context.serviceAgent("eventarc.googleapis.com")));
  }

  /**
   * Returns tests of a component's workflow.
   *
   * @param name the component's name
   * @param accountId the id of the account that the workflow runs as
   * @param prefix the folder of the files
   * @param uploads whether uploads start it
   * @param jobs what the workflow may do with jobs of Vertex AI
   */
  public static Tests tests(
      String name, String accountId, String prefix, boolean uploads, Jobs jobs) {
    TestsView view = new TestsView(name, accountId, prefix, uploads, jobs.permissions());
    return new Tests(java("WorkflowTests", view), java("UploadsTest", view));
  }

  /**
   * Adds to a function what each has that does parts of a workflow: {@code main.py} has one of its
   * modules do what is asked for, {@code documents.py} reads and writes.
   *
   * @param modules the modules that do the parts, each with a {@code handler}
   */
  public static void addMain(PythonFunction function, List<String> modules, RenderContext context) {
    MainView main = new MainView(modules);
    function
        .file("main.py", context.render(WorkflowCode.class, "main.py.ftl", main))
        .file("test_main.py", context.render(WorkflowCode.class, "test_main.py.ftl", main));
    for (String file : List.of("documents.py", "test_documents.py")) {
      function.resource(WorkflowCode.class, "functions/" + file, file);
    }
  }

  private static Code java(String template, Record view) {
    return Templates.fragment(WorkflowCode.class, template + ".java.ftl", view);
  }
}
