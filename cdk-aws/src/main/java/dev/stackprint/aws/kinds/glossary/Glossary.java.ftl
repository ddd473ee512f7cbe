package ${c.packageName};

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The terms in ${file} as a custom terminology, which CloudFormation has no type for. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final String name;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    name =
        Names.uniqueResourceName(
            this, UniqueResourceNameOptions.builder().maxLength(100).separator("-").build());
    AwsCustomResource.Builder.create(this, "Terminology")
            .resourceType("Custom::Terminology")
            .onUpdate(importTerms())
            .onDelete(
                AwsSdkCall.builder()
                    .service("Translate")
                    .action("deleteTerminology")
                    .parameters(Map.of("Name", name))
                    .ignoreErrorCodesMatching("ResourceNotFoundException")
                    .build())
            .policy(
                AwsCustomResourcePolicy.fromStatements(
                    List.of(
                        PolicyStatement.Builder.create()
                            .actions(
                                List.of(
                                    "translate:ImportTerminology", "translate:DeleteTerminology"))
                            .resources(List.of(arn(), arn() + "/*"))
                            .build())))
            .logGroup(
                LogGroup.Builder.create(this, "Logs")
                    .retention(RetentionDays.THREE_MONTHS)
                    .removalPolicy(RemovalPolicy.DESTROY)
                    .build())
            .installLatestAwsSdk(false)
            .build();
    acknowledgeFindings();
    acknowledgeFunction();
  }
<#if name>

  /** Returns the terminology's name. */
  String name() {
    return name;
  }
</#if>

  /** Imports the terms anew whenever the file has changed. */
  private AwsSdkCall importTerms() {
    var data = new TreeMap<String, Object>();
    data.put("Directionality", "${directionality}");
    data.put("File", terms());
    data.put("Format", "CSV");
    var parameters = new TreeMap<String, Object>();
    parameters.put("MergeStrategy", "OVERWRITE");
    parameters.put("Name", name);
    parameters.put("TerminologyData", data);
    return AwsSdkCall.builder()
        .service("Translate")
        .action("importTerminology")
        .parameters(parameters)
        .physicalResourceId(PhysicalResourceId.of(name))
        .build();
  }

  private static String terms() {
    try {
      return Files.readString(Path.of("${file}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acknowledgeFindings() {
    var stack = Stack.of(this);
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id(
                    "AwsSolutions::AwsSolutions-IAM5[Resource::"
                        + arn().replace(stack.getAccount(), "<AWS::AccountId>")
                        + "/*]")
                .reason("The versions of the terminology have no other common name.")
                .build());
  }

  ${function}

  private String arn() {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("translate")
                .resource("terminology")
                .resourceName(name)
                .build());
  }
}
