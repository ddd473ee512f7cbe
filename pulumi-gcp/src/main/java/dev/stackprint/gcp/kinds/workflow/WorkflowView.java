package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.gcp.workflows.WorkflowCode;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of a workflow print.
 *
 * @param c what every component begins with
 * @param definition the path of the definition
 * @param prefix the folder of the files to work on
 * @param accountId the id of the account that the workflow runs as
 * @param functionsAccountId the id of the account that the functions run as
 * @param functions the functions
 * @param environment what the definition knows by name
 * @param workflowRoles roles of the workflow's account on the project
 * @param functionRoles roles of the functions' account on the project
 * @param grants statements that let the accounts use other components
 * @param upload how uploads start it, if they do
 * @param jobPermissions what the workflow may do with jobs; nothing if there are none
 * @param jobsAccountId the id of the account that jobs run as, if they have one
 * @param id whether somebody needs the workflow's whole name
 * @param name whether somebody needs the workflow's name
 * @param kept whether somebody needs the name of the subscription that keeps failures
 * @param api whether its URL is told
 * @param code what every such component has
 * @param tests what the test of every such component has
 */
record WorkflowView(
    ComponentHeader c,
    String definition,
    String prefix,
    String accountId,
    String functionsAccountId,
    List<FunctionView> functions,
    Map<String, Code> environment,
    List<String> workflowRoles,
    List<String> functionRoles,
    List<Code> grants,
    Optional<Upload> upload,
    List<String> jobPermissions,
    Optional<String> jobsAccountId,
    boolean id,
    boolean name,
    boolean kept,
    boolean api,
    WorkflowCode code,
    WorkflowCode.Tests tests) {

  /**
   * A function.
   *
   * @param id its id
   * @param javaName the variable that holds it in the component's code
   * @param variable the variable of the environment that holds its URL
   * @param folder the folder of its code
   * @param files the names of the files that are deployed
   * @param environment the expression of its environment
   */
  record FunctionView(
      String id,
      Code javaName,
      String variable,
      String folder,
      List<String> files,
      Code environment) {}

  /**
   * How uploads start the workflow.
   *
   * @param bucket the expression of the bucket's name
   * @param code the method that has them do so
   */
  record Upload(Code bucket, Code code) {}
}
