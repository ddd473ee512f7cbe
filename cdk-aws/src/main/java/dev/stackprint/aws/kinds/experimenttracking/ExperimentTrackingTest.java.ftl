package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;
<#if size??>

  @Test
  void isOfTheSizeAskedFor() {
    template.hasResourceProperties(
        "AWS::SageMaker::MlflowTrackingServer",
        Map.of("TrackingServerSize", "${size}", "AutomaticModelRegistration", ${registers?c}));
  }
<#else>

  @Test
  void bringsNoServer() {
    template.hasResourceProperties(
        "AWS::SageMaker::MlflowApp",
        Map.of("ModelRegistrationMode", "AutoModelRegistration<#if registers>Enabled<#else>Disabled</#if>"));
  }
</#if>

  @Test
  void putsTheFilesOfRunsIntoAFolderOfItsOwn() {
    template.hasResourceProperties(
        "AWS::SageMaker::<#if size??>MlflowTrackingServer<#else>MlflowApp</#if>",
        Map.of(
            "ArtifactStoreUri",
            Map.of(
                "Fn::Join",
                Match.arrayWith(
                    List.of(Match.arrayWith(List.of("s3://", "/${folder}")))))));
  }
}
