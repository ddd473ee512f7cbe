package dev.stackprint.aws.verify;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.PolicyValidationStack;
import software.constructs.IConstruct;
import software.constructs.RootConstruct;

/**
 * Validates templates as the CDK does in each {@code cdk synth}, with the same engine and rules. It
 * takes seconds to start, so that one of it serves all projects.
 */
final class CdkValidation {

  private final CloudFormationValidatePlugin engine = new CloudFormationValidatePlugin();

  /** Returns what the CDK complains about in a template, warnings too. */
  List<String> complaints(Path template, String region) {
    return engine.validate(new OneTemplate(template, region)).getViolations().stream()
        .map(violation -> violation.getRuleName() + " " + violation.getDescription())
        .toList();
  }

  /** Not a record: the CDK would take the name of a component for that of a property of its own. */
  private static final class OneTemplate implements IPolicyValidationContext {

    private final Path file;
    private final String where;

    OneTemplate(Path file, String where) {
      this.file = file;
      this.where = where;
    }

    @Override
    public IConstruct getAppConstruct() {
      return new RootConstruct();
    }

    @Override
    public List<PolicyValidationStack> getStackTemplates() {
      return List.of(
          PolicyValidationStack.builder()
              .stackConstructPath(file.getFileName().toString())
              .templatePath(file.toString())
              .region(where)
              .build());
    }

    @Override
    public List<String> getTemplatePaths() {
      return List.of(file.toString());
    }
  }
}
