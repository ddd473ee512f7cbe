package com.pulumi.gcp.eventarc;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.gcp.Utilities;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;
import javax.annotation.Nullable;

/** A resource of type {@code gcp:eventarc/googleChannelConfig:GoogleChannelConfig}. */
@ResourceType(type = "gcp:eventarc/googleChannelConfig:GoogleChannelConfig")
public class GoogleChannelConfig extends CustomResource {

  @Export(
      name = "cryptoKeyName",
      refs = {String.class},
      tree = "[0]")
  private Output</* @Nullable */ String> cryptoKeyName;

  @Export(
      name = "location",
      refs = {String.class},
      tree = "[0]")
  private Output<String> location;

  @Export(
      name = "name",
      refs = {String.class},
      tree = "[0]")
  private Output<String> name;

  @Export(
      name = "project",
      refs = {String.class},
      tree = "[0]")
  private Output<String> project;

  @Export(
      name = "updateTime",
      refs = {String.class},
      tree = "[0]")
  private Output<String> updateTime;

  public GoogleChannelConfig(String name) {
    this(name, GoogleChannelConfigArgs.Empty);
  }

  public GoogleChannelConfig(String name, @Nullable GoogleChannelConfigArgs args) {
    this(name, args, null);
  }

  public GoogleChannelConfig(
      String name,
      @Nullable GoogleChannelConfigArgs args,
      @Nullable CustomResourceOptions options) {
    super(
        "gcp:eventarc/googleChannelConfig:GoogleChannelConfig",
        name,
        makeArgs(args, options),
        makeResourceOptions(options, Codegen.empty()));
  }

  private static GoogleChannelConfigArgs makeArgs(
      @Nullable GoogleChannelConfigArgs args, @Nullable CustomResourceOptions options) {
    if (options != null && options.getUrn().isPresent()) {
      return null;
    }
    return args == null ? GoogleChannelConfigArgs.Empty : args;
  }

  private static CustomResourceOptions makeResourceOptions(
      @Nullable CustomResourceOptions options, @Nullable Output<String> id) {
    var defaultOptions = CustomResourceOptions.builder().version(Utilities.getVersion()).build();
    return CustomResourceOptions.merge(defaultOptions, options, id);
  }

  public Output<Optional<String>> cryptoKeyName() {
    return Codegen.optional(this.cryptoKeyName);
  }

  public Output<String> location() {
    return this.location;
  }

  public Output<String> name() {
    return this.name;
  }

  public Output<String> project() {
    return this.project;
  }

  public Output<String> updateTime() {
    return this.updateTime;
  }
}
