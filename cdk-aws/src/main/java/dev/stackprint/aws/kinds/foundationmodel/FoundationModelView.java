package dev.stackprint.aws.kinds.foundationmodel;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Route;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the templates of a model print.
 *
 * @param c what every construct begins with
 * @param model the model, and the way to it
 * @param costProfile whether it is called through an inference profile of our own
 * @param modelId whether somebody needs modelId
 * @param modelArn whether somebody outside of the construct needs modelArn
 * @param metricId whether somebody needs metricId
 * @param unguarded whether somebody needs grantInvoke
 * @param guarded whether somebody needs grantGuardedInvoke
 * @param batch whether somebody needs grantBatch
 */
record FoundationModelView(
    ConstructHeader c,
    Available model,
    boolean costProfile,
    boolean modelId,
    boolean modelArn,
    boolean metricId,
    boolean unguarded,
    boolean guarded,
    boolean batch) {

  private static final int LONGEST_PROFILE_NAME = 64;

  /** Returns what the construct is, one sentence. */
  String summary() {
    return model.model().name() + ", " + way() + ".";
  }

  Code javadoc() {
    return JavaCode.javadoc("The model " + summary());
  }

  /** Returns the id of the model, or of AWS's inference profile for it. */
  String id() {
    return model.id();
  }

  /** Returns the id of the model itself. */
  String foundationModel() {
    return model.model().bedrock().orElseThrow().id();
  }

  /** Tells whether an inference profile of AWS chooses the Region that runs a call. */
  boolean profile() {
    return model.isProfile();
  }

  /** Tells whether IAM checks more for a call than what is called. */
  boolean routed() {
    return profile() || costProfile;
  }

  /** Tells whether any commercial Region may run a call. */
  boolean anywhere() {
    return model.route() == Route.GLOBAL;
  }

  /** Returns the Regions that may run a call; "" is the ARN that stands for all of them. */
  List<Code> regions() {
    SortedSet<String> regions = new TreeSet<>(model.destinations());
    regions.add(model.region());
    return Stream.concat(anywhere() ? Stream.of("") : Stream.empty(), regions.stream())
        .map(JavaCode::string)
        .toList();
  }

  /** Returns the end of the name of an inference profile of our own. */
  String profileSuffix() {
    return model.id().replaceAll("[^0-9A-Za-z]", "-");
  }

  /** Returns how many characters that leaves for the beginning. */
  int prefixLength() {
    return LONGEST_PROFILE_NAME - 1 - profileSuffix().length();
  }

  /** Returns the operator of the conditions on calls. */
  String operator() {
    return guarded ? "StringLike" : "StringEquals";
  }

  boolean grants() {
    return unguarded || guarded;
  }

  /** Tells whether the ARN of what is called is used at all. */
  boolean arn() {
    return modelArn || grants() || costProfile;
  }

  /** Returns the beginning of modelArn's declaration. */
  Code arnHeader() {
    return Code.java(
        modelArn
            ? "/** Returns the ARN of what is called. */\n  String modelArn()"
            : "private String modelArn()");
  }

  private String way() {
    return switch (model.route()) {
      case REGION -> "run in " + model.region();
      case GEOGRAPHY, OTHER_GEOGRAPHY -> "run in " + String.join(", ", model.destinations());
      case GLOBAL -> "run in any commercial Region";
    };
  }
}
