package dev.stackprint.aws.kinds.auditlog;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an audit log print.
 *
 * @param c what every construct begins with
 * @param id the construct's id: its resources begin with it
 * @param key the expression of the key, if there is one of our own
 * @param days how long the record is kept
 * @param calls whether management events are recorded
 * @param resourceTypes the types of resources whose use is recorded
 * @param stores the expressions of the buckets whose objects are watched over
 * @param allRegions whether the calls of all Regions are recorded
 * @param logGroup whether the record goes to a log group too
 * @param modelCalls the log of model calls, if there is one
 * @param removalPolicy a constant of RemovalPolicy
 */
record AuditLogView(
    ConstructHeader c,
    String id,
    Optional<Code> key,
    int days,
    boolean calls,
    List<String> resourceTypes,
    List<Code> stores,
    boolean allRegions,
    boolean logGroup,
    Optional<ModelCalls> modelCalls,
    Code removalPolicy) {

  /** Tells whether there is a log group. */
  boolean logGroups() {
    return logGroup || modelCallsLog();
  }

  /** Tells whether there is a log group that the key of our own encrypts. */
  boolean logGroupsWithKey() {
    return logGroups() && key.isPresent();
  }

  /** Tells whether model calls are logged to a bucket, all of them or the large ones. */
  boolean modelCallsBucket() {
    return modelCalls.filter(ModelCalls::bucket).isPresent();
  }

  /** Tells whether model calls are logged to a log group. */
  boolean modelCallsLog() {
    return modelCalls.filter(ModelCalls::logGroup).isPresent();
  }

  /** Tells whether only what is too large for a log group goes to the bucket. */
  boolean modelCallsBoth() {
    return modelCallsBucket() && modelCallsLog();
  }

  /** Returns how long model calls are kept, as a constant of RetentionDays. */
  Optional<Code> modelCallsRetention() {
    return modelCalls.map(ModelCalls::logRetention);
  }

  /** Returns for how many days model calls are kept. */
  int modelCallsDays() {
    return modelCalls.map(ModelCalls::days).orElse(0);
  }

  /** Tells whether prompts and answers are logged. */
  boolean content() {
    return modelCalls.filter(ModelCalls::content).isPresent();
  }

  /** Says what is logged of model calls. */
  Code whatIsLogged() {
    return JavaCode.comment(
        content()
            ? "All but vectors, which tell nobody anything."
            : "Who called which model, and how many tokens it took; not what was asked and answered.");
  }

  /** Returns the chained calls that encrypt the bucket of the model calls. */
  Code modelCallsEncryption() {
    return Code.java(
        key.isPresent()
            ? ".encryption(BucketEncryption.KMS).encryptionKey(key).bucketKeyEnabled(true)"
            : ".encryption(BucketEncryption.S3_MANAGED)");
  }

  /** Returns the role that is passed on, as an argument; nothing if there is none. */
  Code passed() {
    return Code.java(modelCallsLog() ? "logWriter" : "");
  }

  /** Returns the same as a parameter. */
  Code passedDeclared() {
    return Code.java(modelCallsLog() ? "final Role logWriter" : "");
  }

  /** Returns the stores as arguments. */
  Code selected() {
    return JavaCode.join(", ", stores);
  }

  /** Returns the same as a parameter; nothing if there are none. */
  Code selectable() {
    return Code.java(stores.isEmpty() ? "" : "final IBucket... stores");
  }

  /** Returns the deletion policy that becomes of the removal policy. */
  String deletionPolicy() {
    return removalPolicy.text().equals("RETAIN") ? "Retain" : "Delete";
  }

  /** Returns how many selectors the trail has. */
  int selectors() {
    return (calls ? 1 : 0) + resourceTypes.size() + stores.size();
  }
}
