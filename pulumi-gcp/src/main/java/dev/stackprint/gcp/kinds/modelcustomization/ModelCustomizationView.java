package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.gcp.workflows.WorkflowCode;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of a model customization print.
 *
 * @param c what every component begins with
 * @param definition the path of the definition
 * @param prefix the folder of the files to learn from
 * @param accountId the id of the account that the workflow runs as
 * @param functionsAccountId the id of the account that the function runs as
 * @param callerRoleId the id of the role that calls tuned models
 * @param folder the folder of the function's code
 * @param files the names of the function's files that are deployed
 * @param results the expression of the name of the results' bucket
 * @param environment what the definition knows by name
 * @param grants statements that let the accounts use other components
 * @param sourceBucket the expression of the name of the examples' bucket
 * @param upload the method that has uploads start the workflow, if they do
 * @param recipe what there is for a recipe, if one tunes
 * @param asks whether a person decides
 * @param callers what others may do with the model that is in use
 * @param name whether somebody needs the workflow's name
 * @param kept whether somebody needs the name of the subscription that keeps failures
 * @param code what every component with a workflow has
 * @param tests what the test of every such component has
 */
record ModelCustomizationView(
    ComponentHeader c,
    String definition,
    String prefix,
    String accountId,
    String functionsAccountId,
    String callerRoleId,
    String folder,
    List<String> files,
    Code results,
    Map<String, Code> environment,
    List<Code> grants,
    Code sourceBucket,
    Optional<Code> upload,
    Optional<RecipeView> recipe,
    boolean asks,
    ModelCustomizationKind.Callers callers,
    boolean name,
    boolean kept,
    WorkflowCode code,
    WorkflowCode.Tests tests) {}
