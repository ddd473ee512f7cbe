package dev.stackprint.aws.kinds.experimenttracking;

import java.util.List;

/**
 * What whoever records runs may do with a tracking server: anything but delete and restore. Source:
 * docs.aws.amazon.com/sagemaker/latest/dg/mlflow-create-tracking-server-iam.html, read on
 * 2026-11-22.
 */
final class ServerActions {

  static final List<String> TRACKING =
      List.of(
          "sagemaker:CreatePresignedMlflowTrackingServerUrl",
          "sagemaker:DescribeMlflowTrackingServer",
          "sagemaker-mlflow:AccessUI",
          "sagemaker-mlflow:CreateExperiment",
          "sagemaker-mlflow:CreateModelVersion",
          "sagemaker-mlflow:CreateRegisteredModel",
          "sagemaker-mlflow:CreateRun",
          "sagemaker-mlflow:FinalizeLoggedModel",
          "sagemaker-mlflow:GetDownloadURIForModelVersionArtifacts",
          "sagemaker-mlflow:GetExperiment",
          "sagemaker-mlflow:GetExperimentByName",
          "sagemaker-mlflow:GetLatestModelVersions",
          "sagemaker-mlflow:GetLoggedModel",
          "sagemaker-mlflow:GetMetricHistory",
          "sagemaker-mlflow:GetModelVersion",
          "sagemaker-mlflow:GetModelVersionByAlias",
          "sagemaker-mlflow:GetRegisteredModel",
          "sagemaker-mlflow:GetRun",
          "sagemaker-mlflow:ListArtifacts",
          "sagemaker-mlflow:ListLoggedModelArtifacts",
          "sagemaker-mlflow:LogBatch",
          "sagemaker-mlflow:LogInputs",
          "sagemaker-mlflow:LogLoggedModelParams",
          "sagemaker-mlflow:LogMetric",
          "sagemaker-mlflow:LogModel",
          "sagemaker-mlflow:LogOutputs",
          "sagemaker-mlflow:LogParam",
          "sagemaker-mlflow:SearchExperiments",
          "sagemaker-mlflow:SearchLoggedModels",
          "sagemaker-mlflow:SearchModelVersions",
          "sagemaker-mlflow:SearchRegisteredModels",
          "sagemaker-mlflow:SearchRuns",
          "sagemaker-mlflow:SetExperimentTag",
          "sagemaker-mlflow:SetLoggedModelTags",
          "sagemaker-mlflow:SetRegisteredModelAlias",
          "sagemaker-mlflow:SetRegisteredModelTag",
          "sagemaker-mlflow:SetTag",
          "sagemaker-mlflow:TransitionModelVersionStage",
          "sagemaker-mlflow:UpdateExperiment",
          "sagemaker-mlflow:UpdateModelVersion",
          "sagemaker-mlflow:UpdateRegisteredModel",
          "sagemaker-mlflow:UpdateRun");

  private ServerActions() {}
}
