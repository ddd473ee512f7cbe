package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.JumpStartModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What the owner of a model endpoint has to do and to know, in Markdown.
 *
 * @param endpoint the endpoint
 * @param view what is rendered of it
 * @param name what the names of its outputs begin with
 */
record EndpointSteps(Endpoint endpoint, ModelEndpointView view, String name) {

  List<String> all() {
    List<String> steps = new ArrayList<>();
    steps.add("`" + id() + "`: " + view.placed().explanation());
    if (view.token()) {
      steps.add(
          "Before the first deployment: agree to the terms of https://huggingface.co/"
              + view.placed().model().id()
              + ", make a token that may read it and nothing else, and keep it: `aws"
              + " secretsmanager create-secret --name "
              + endpoint.tokenSecret().orElseThrow()
              + " --secret-string TOKEN`. CloudFormation hands it to the model, where whoever may call"
              + " `sagemaker:DescribeModel` can read it.");
    }
    view.jumpStart().map(this::artifact).ifPresent(steps::add);
    if (endpoint.weights().isPresent()) {
      steps.add(
          "The endpoint starts from weights that have to be there. Deploy the first time with `npx cdk"
              + " deploy -c weights=missing`, which leaves out what needs them; copy them with `aws s3 cp"
              + " --recursive FOLDER s3://BUCKET/"
              + view.weightsPath()
              + "`, then deploy again without it.");
    }
    if (view.neuron()) {
      steps.add(
          "What is not compiled for "
              + view.placed().model().id()
              + " yet is compiled when a machine of `"
              + id()
              + "` starts, for which SageMaker gives it an hour."
              + (endpoint.compileCache().isPresent()
                  ? ""
                  : " Name a store in `compile-cache` to keep it for the next one."));
    }
    steps.add(view.asynchronous() ? askLater() : askNow());
    if (endpoint.copies().grow() && !view.component()) {
      steps.add(
          "SageMaker refuses another machine for an endpoint that scales. To change that of `"
              + id()
              + "`, set `copies.minimum` and `copies.maximum` to the same and deploy, then change it, and set"
              + " them back.");
    }
    if (endpoint.minimum() == 0) {
      steps.add(
          "`"
              + id()
              + "` has one copy after a deployment, so that one which cannot start fails, and none once"
              + " nobody has asked for about a quarter of an hour. "
              + (view.asynchronous()
                  ? "Requests wait until there is a machine again, which takes minutes."
                  : "Who asks then is refused (400, no capacity) until there is a machine again, which"
                      + " takes minutes."));
    }
    return steps;
  }

  private String id() {
    return endpoint.component().id();
  }

  private String artifact(JumpStartModel model) {
    return "The weights and the container of `"
        + id()
        + "` are those of SageMaker JumpStart ("
        + model.id()
        + ", version "
        + model.version()
        + "): nothing is loaded from elsewhere."
        + model
            .terms(view.region())
            .map(terms -> " The blueprint agrees to the terms of their owner: " + terms + ".")
            .orElse("");
  }

  private String askNow() {
    String componentOption = view.component() ? " --inference-component-name ENDPOINT" : "";
    return "Ask it: `aws sagemaker-runtime invoke-endpoint --endpoint-name ENDPOINT"
        + componentOption
        + " --content-type application/json --cli-binary-format raw-in-base64-out --body"
        + " '{\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}' /dev/stdout`, where ENDPOINT is"
        + " the output "
        + name
        + "Endpoint.";
  }

  private String askLater() {
    return "Ask it: put `{\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}` into a file"
        + " `requests/"
        + id()
        + "/hello.json` of its store, then `aws sagemaker-runtime invoke-endpoint-async --endpoint-name"
        + " ENDPOINT --content-type application/json --input-location s3://BUCKET/requests/"
        + id()
        + "/hello.json`, where ENDPOINT is the output "
        + name
        + "Endpoint. The answer says where the result will be, below `answers/"
        + id()
        + "/`.";
  }
}
