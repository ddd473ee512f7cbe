package com.pulumi.gcp.eventarc;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** What a {@link GoogleChannelConfig} takes. */
public final class GoogleChannelConfigArgs extends ResourceArgs {

  public static final GoogleChannelConfigArgs Empty = new GoogleChannelConfigArgs();

  @Import(name = "cryptoKeyName")
  private @Nullable Output<String> cryptoKeyName;

  @Import(name = "location", required = true)
  private Output<String> location;

  @Import(name = "name")
  private @Nullable Output<String> name;

  @Import(name = "project")
  private @Nullable Output<String> project;

  private GoogleChannelConfigArgs() {}

  private GoogleChannelConfigArgs(GoogleChannelConfigArgs $) {
    this.cryptoKeyName = $.cryptoKeyName;
    this.location = $.location;
    this.name = $.name;
    this.project = $.project;
  }

  public Optional<Output<String>> cryptoKeyName() {
    return Optional.ofNullable(this.cryptoKeyName);
  }

  public Output<String> location() {
    return this.location;
  }

  public Optional<Output<String>> name() {
    return Optional.ofNullable(this.name);
  }

  public Optional<Output<String>> project() {
    return Optional.ofNullable(this.project);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Builder builder(GoogleChannelConfigArgs defaults) {
    return new Builder(defaults);
  }

  public static final class Builder {
    private GoogleChannelConfigArgs $;

    public Builder() {
      $ = new GoogleChannelConfigArgs();
    }

    public Builder(GoogleChannelConfigArgs defaults) {
      $ = new GoogleChannelConfigArgs(Objects.requireNonNull(defaults));
    }

    public Builder cryptoKeyName(@Nullable Output<String> cryptoKeyName) {
      $.cryptoKeyName = cryptoKeyName;
      return this;
    }

    public Builder cryptoKeyName(String cryptoKeyName) {
      return cryptoKeyName(Output.of(cryptoKeyName));
    }

    public Builder location(Output<String> location) {
      $.location = location;
      return this;
    }

    public Builder location(String location) {
      return location(Output.of(location));
    }

    public Builder name(@Nullable Output<String> name) {
      $.name = name;
      return this;
    }

    public Builder name(String name) {
      return name(Output.of(name));
    }

    public Builder project(@Nullable Output<String> project) {
      $.project = project;
      return this;
    }

    public Builder project(String project) {
      return project(Output.of(project));
    }

    public GoogleChannelConfigArgs build() {
      if ($.location == null) {
        throw new MissingRequiredPropertyException("GoogleChannelConfigArgs", "location");
      }
      return $;
    }
  }
}
