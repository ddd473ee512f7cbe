/** Kind {@code experiment-tracking}: an MLflow App or an MLflow tracking server of SageMaker. */
package dev.stackprint.aws.kinds.experimenttracking;
