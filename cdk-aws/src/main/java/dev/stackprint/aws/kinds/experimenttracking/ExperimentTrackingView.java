package dev.stackprint.aws.kinds.experimenttracking;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an experiment tracking print.
 *
 * @param c what every construct begins with
 * @param artifactsClass the class of the store that the files of runs go to
 * @param artifacts the variable that holds it
 * @param artifactsName the expression of the store's name
 * @param folder the folder of the files, with a slash at its end
 * @param size the size of a tracking server; empty if MLflow is serverless
 * @param registers whether models are registered in SageMaker's model registry
 * @param removalPolicy a constant of RemovalPolicy
 * @param tracked whether somebody needs grantTrack
 * @param actions what grantTrack allows
 */
record ExperimentTrackingView(
    ConstructHeader c,
    Code artifactsClass,
    Code artifacts,
    Code artifactsName,
    String folder,
    Optional<String> size,
    boolean registers,
    Code removalPolicy,
    boolean tracked,
    List<String> actions) {}
