package com.pulumi.gcp.storage;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.gcp.Utilities;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** A resource of type {@code gcp:storage/notification:Notification}. */
@ResourceType(type = "gcp:storage/notification:Notification")
public class Notification extends CustomResource {

  @Export(
      name = "bucket",
      refs = {String.class},
      tree = "[0]")
  private Output<String> bucket;

  @Export(
      name = "customAttributes",
      refs = {Map.class, String.class},
      tree = "[0,1,1]")
  private Output</* @Nullable */ Map<String, String>> customAttributes;

  @Export(
      name = "eventTypes",
      refs = {List.class, String.class},
      tree = "[0,1]")
  private Output</* @Nullable */ List<String>> eventTypes;

  @Export(
      name = "notificationId",
      refs = {String.class},
      tree = "[0]")
  private Output<String> notificationId;

  @Export(
      name = "objectNamePrefix",
      refs = {String.class},
      tree = "[0]")
  private Output</* @Nullable */ String> objectNamePrefix;

  @Export(
      name = "payloadFormat",
      refs = {String.class},
      tree = "[0]")
  private Output<String> payloadFormat;

  @Export(
      name = "selfLink",
      refs = {String.class},
      tree = "[0]")
  private Output<String> selfLink;

  @Export(
      name = "topic",
      refs = {String.class},
      tree = "[0]")
  private Output<String> topic;

  public Notification(String name) {
    this(name, NotificationArgs.Empty);
  }

  public Notification(String name, @Nullable NotificationArgs args) {
    this(name, args, null);
  }

  public Notification(
      String name, @Nullable NotificationArgs args, @Nullable CustomResourceOptions options) {
    super(
        "gcp:storage/notification:Notification",
        name,
        makeArgs(args, options),
        makeResourceOptions(options, Codegen.empty()));
  }

  private static NotificationArgs makeArgs(
      @Nullable NotificationArgs args, @Nullable CustomResourceOptions options) {
    if (options != null && options.getUrn().isPresent()) {
      return null;
    }
    return args == null ? NotificationArgs.Empty : args;
  }

  private static CustomResourceOptions makeResourceOptions(
      @Nullable CustomResourceOptions options, @Nullable Output<String> id) {
    var defaultOptions = CustomResourceOptions.builder().version(Utilities.getVersion()).build();
    return CustomResourceOptions.merge(defaultOptions, options, id);
  }

  public Output<String> bucket() {
    return this.bucket;
  }

  public Output<Optional<Map<String, String>>> customAttributes() {
    return Codegen.optional(this.customAttributes);
  }

  public Output<Optional<List<String>>> eventTypes() {
    return Codegen.optional(this.eventTypes);
  }

  public Output<String> notificationId() {
    return this.notificationId;
  }

  public Output<Optional<String>> objectNamePrefix() {
    return Codegen.optional(this.objectNamePrefix);
  }

  public Output<String> payloadFormat() {
    return this.payloadFormat;
  }

  public Output<String> selfLink() {
    return this.selfLink;
  }

  public Output<String> topic() {
    return this.topic;
  }
}
