package ${c.packageName};

import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sagemaker.CfnMlflowApp;
import software.amazon.awscdk.services.sagemaker.CfnMlflowTrackingServer;
import software.constructs.Construct;

<#if size??>
/** An MLflow tracking server of SageMaker, which bills by the hour until it is stopped. */
<#else>
/** Serverless MLflow of SageMaker, which costs nothing while nobody uses it. */
</#if>
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String FOLDER = "${folder}";
<#if tracked>

<#if size??>
  /** All that recording takes; nothing that deletes. */
<#else>
  /** MLflow has one permission for all of its API where it is serverless. */
</#if>
  private static final List<String> TRACKING = List.of(<#list actions as action>"${action}"<#sep>, </#sep></#list>);

  private final ${artifactsClass} ${artifacts};
<#else>

</#if>
<#if size??>
  private final CfnMlflowTrackingServer mlflow;
<#else>
  private final CfnMlflowApp mlflow;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if tracked>
    this.${artifacts} = ${artifacts};
</#if>
    var role = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("sagemaker.amazonaws.com")).build();
    ${artifacts}.grantRead(role, FOLDER);
    ${artifacts}.grantWrite(role, FOLDER);
<#if registers>
    letRegisterModels(role);
</#if>
    mlflow =
<#if size??>
        CfnMlflowTrackingServer.Builder.create(this, "Mlflow")
            .trackingServerName(uniqueName())
            .trackingServerSize("${size}")
            .automaticModelRegistration(${registers?c})
<#else>
        CfnMlflowApp.Builder.create(this, "Mlflow")
            .name(uniqueName())
            .modelRegistrationMode("AutoModelRegistration<#if registers>Enabled<#else>Disabled</#if>")
</#if>
            .artifactStoreUri("s3://" + ${artifactsName} + "/" + FOLDER)
            .roleArn(role.getRoleArn())
            .build();
    // What it may do in the bucket has to be there before it is.
    mlflow.getNode().addDependency(role);
    mlflow.applyRemovalPolicy(RemovalPolicy.${removalPolicy});
  }

  /** Returns what MLflow takes as its tracking URI. */
  String trackingUri() {
<#if size??>
    return mlflow.getAttrTrackingServerArn();
<#else>
    return mlflow.getAttrArn();
</#if>
  }
<#if tracked>

  /** Lets a principal record runs with their files, read them, and open MLflow's pages. */
  void grantTrack(final IGrantable tracker) {
    tracker
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(TRACKING)
                .resources(List.of(trackingUri()))
                .build());
    ${artifacts}.grantRead(tracker, FOLDER);
    ${artifacts}.grantWrite(tracker, FOLDER);
  }
</#if>
<#if registers>

  /** Lets MLflow keep a model package group for each of its registered models. */
  private void letRegisterModels(final Role role) {
    var models = List.of(modelRegistry("model-package-group"), modelRegistry("model-package"));
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "sagemaker:AddTags",
                    "sagemaker:CreateModelPackage",
                    "sagemaker:CreateModelPackageGroup",
                    "sagemaker:DescribeModelPackageGroup",
                    "sagemaker:UpdateModelPackage"))
            .resources(models)
            .build());
    for (var model : models) {
      Validations.of(this)
          .acknowledge(
              Acknowledgment.builder()
                  .id(
                      "AwsSolutions::AwsSolutions-IAM5[Resource::"
                          + model.replace(Stack.of(this).getAccount(), "<AWS::AccountId>")
                          + "]")
                  .reason("MLflow names the groups after the models that people register.")
                  .build());
    }
  }

  private String modelRegistry(final String resource) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder().service("sagemaker").resource(resource).resourceName("*").build());
  }
</#if>

  private String uniqueName() {
    return Names.uniqueResourceName(
        this, UniqueResourceNameOptions.builder().maxLength(100).separator("-").build());
  }
}
