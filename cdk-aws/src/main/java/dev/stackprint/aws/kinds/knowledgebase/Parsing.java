package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import java.util.Optional;

/**
 * How text is read from documents.
 *
 * @param strategy what blueprints call it: {@code text}, {@code foundation-model} or {@code
 *     data-automation}
 * @param model the {@code foundation-model} that reads pages
 * @param instructions what it is told
 * @param images the {@code object-store} that images are kept in
 */
record Parsing(
    String strategy,
    Optional<Component> model,
    Optional<String> instructions,
    Optional<Component> images) {

  static Parsing of(Component knowledgeBase) {
    Properties parsing = knowledgeBase.properties().section("parsing");
    return new Parsing(
        parsing.text("strategy"),
        parsing.optionalReference("model"),
        parsing.optionalText("instructions"),
        parsing.optionalReference("images"));
  }

  /** Tells whether Bedrock Data Automation reads documents. */
  boolean dataAutomation() {
    return strategy.equals("data-automation");
  }

  /** Returns what is the same as long as a data source need not be made anew. */
  String identity(Plan plan) {
    return String.join(
        " ",
        strategy,
        model.map(each -> FoundationModelKind.resolve(each, plan).id()).orElse(""),
        instructions.orElse(""),
        images.isPresent() ? "images" : "");
  }
}
