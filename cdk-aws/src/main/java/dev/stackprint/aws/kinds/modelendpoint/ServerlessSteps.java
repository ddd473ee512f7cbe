package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.ServerlessInference;
import dev.stackprint.blueprints.sizing.Gguf;
import dev.stackprint.rendering.placement.PlacedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner of a model endpoint in serverless inference has to do and to know, in Markdown.
 *
 * @param serverless the endpoint
 * @param view what is rendered of it
 * @param name what the names of its outputs begin with
 */
record ServerlessSteps(ServerlessEndpoint serverless, ServerlessView view, String name) {

  List<String> all() {
    ServerlessInference limits = ServerlessEndpoint.limits();
    List<String> steps = new ArrayList<>();
    steps.add(
        "`"
            + id()
            + "` serves "
            + view.modelId()
            + " in "
            + serverless.dtype().key()
            + " with llama.cpp on processors, one request of "
            + serverless.context()
            + " tokens in each copy. That takes "
            + PlacedModel.gib(serverless.footprint().total())
            + " of the "
            + PlacedModel.gib(Gguf.usable(view.memory()))
            + " GiB that "
            + view.memory()
            + " MB of memory can give. It bills while it answers, and not otherwise"
            + view.provisioned()
                .map(copies -> ", but for copies that are kept ready: " + copies + ".")
                .orElse("."));
    file().ifPresent(steps::add);
    steps.add(
        "Try how fast `"
            + id()
            + "` is before you rely on it: an answer has to come within "
            + limits.answerSeconds()
            + " seconds, and where no copy is ready the weights have to be loaded first, within "
            + limits.startSeconds()
            + " seconds; whoever asks then may have to ask again. More `aws.memory` comes with more"
            + " processors, and `aws.provisioned` keeps copies ready.");
    steps.add(
        "Ask it: `aws sagemaker-runtime invoke-endpoint --endpoint-name ENDPOINT --content-type"
            + " application/json --cli-binary-format raw-in-base64-out --body '{\"messages\":"
            + " [{\"role\": \"user\", \"content\": \"Hello\"}], \"max_tokens\": 50}' /dev/stdout`,"
            + " where ENDPOINT is the output "
            + name
            + "Endpoint.");
    return steps;
  }

  private Optional<String> file() {
    return serverless
        .published()
        .map(
            file ->
                "Each copy of `"
                    + id()
                    + "` loads its weights from Hugging Face: "
                    + file
                    + ", which is not kept by the model's owner; the owner's licence ("
                    + serverless.endpoint().model().licence().orElse("see its page")
                    + ") is for them, too. With a file of your own in `weights` nothing is loaded"
                    + " from there.")
        .or(
            () ->
                Optional.of(
                    "`"
                        + id()
                        + "` starts from a file that has to be there. Deploy the first time with"
                        + " `npx cdk deploy -c weights=missing`, which leaves out what needs it; make"
                        + " the file with llama.cpp's `convert_hf_to_gguf.py`, pack it (`tar czf"
                        + " model.tar.gz FILE.gguf`), copy it with `aws s3 cp model.tar.gz s3://BUCKET/"
                        + view.weightsPath()
                        + "`, then deploy again without it."));
  }

  private String id() {
    return serverless.endpoint().component().id();
  }
}
