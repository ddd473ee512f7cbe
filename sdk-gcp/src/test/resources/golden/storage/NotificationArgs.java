package com.pulumi.gcp.storage;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** What a {@link Notification} takes. */
public final class NotificationArgs extends ResourceArgs {

  public static final NotificationArgs Empty = new NotificationArgs();

  @Import(name = "bucket", required = true)
  private Output<String> bucket;

  @Import(name = "customAttributes")
  private @Nullable Output<Map<String, String>> customAttributes;

  @Import(name = "eventTypes")
  private @Nullable Output<List<String>> eventTypes;

  @Import(name = "objectNamePrefix")
  private @Nullable Output<String> objectNamePrefix;

  @Import(name = "payloadFormat", required = true)
  private Output<String> payloadFormat;

  @Import(name = "topic", required = true)
  private Output<String> topic;

  private NotificationArgs() {}

  private NotificationArgs(NotificationArgs $) {
    this.bucket = $.bucket;
    this.customAttributes = $.customAttributes;
    this.eventTypes = $.eventTypes;
    this.objectNamePrefix = $.objectNamePrefix;
    this.payloadFormat = $.payloadFormat;
    this.topic = $.topic;
  }

  public Output<String> bucket() {
    return this.bucket;
  }

  public Optional<Output<Map<String, String>>> customAttributes() {
    return Optional.ofNullable(this.customAttributes);
  }

  public Optional<Output<List<String>>> eventTypes() {
    return Optional.ofNullable(this.eventTypes);
  }

  public Optional<Output<String>> objectNamePrefix() {
    return Optional.ofNullable(this.objectNamePrefix);
  }

  public Output<String> payloadFormat() {
    return this.payloadFormat;
  }

  public Output<String> topic() {
    return this.topic;
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Builder builder(NotificationArgs defaults) {
    return new Builder(defaults);
  }

  public static final class Builder {
    private NotificationArgs $;

    public Builder() {
      $ = new NotificationArgs();
    }

    public Builder(NotificationArgs defaults) {
      $ = new NotificationArgs(Objects.requireNonNull(defaults));
    }

    public Builder bucket(Output<String> bucket) {
      $.bucket = bucket;
      return this;
    }

    public Builder bucket(String bucket) {
      return bucket(Output.of(bucket));
    }

    public Builder customAttributes(@Nullable Output<Map<String, String>> customAttributes) {
      $.customAttributes = customAttributes;
      return this;
    }

    public Builder customAttributes(Map<String, String> customAttributes) {
      return customAttributes(Output.of(customAttributes));
    }

    public Builder eventTypes(@Nullable Output<List<String>> eventTypes) {
      $.eventTypes = eventTypes;
      return this;
    }

    public Builder eventTypes(List<String> eventTypes) {
      return eventTypes(Output.of(eventTypes));
    }

    public Builder eventTypes(String... eventTypes) {
      return eventTypes(List.of(eventTypes));
    }

    public Builder objectNamePrefix(@Nullable Output<String> objectNamePrefix) {
      $.objectNamePrefix = objectNamePrefix;
      return this;
    }

    public Builder objectNamePrefix(String objectNamePrefix) {
      return objectNamePrefix(Output.of(objectNamePrefix));
    }

    public Builder payloadFormat(Output<String> payloadFormat) {
      $.payloadFormat = payloadFormat;
      return this;
    }

    public Builder payloadFormat(String payloadFormat) {
      return payloadFormat(Output.of(payloadFormat));
    }

    public Builder topic(Output<String> topic) {
      $.topic = topic;
      return this;
    }

    public Builder topic(String topic) {
      return topic(Output.of(topic));
    }

    public NotificationArgs build() {
      if ($.bucket == null) {
        throw new MissingRequiredPropertyException("NotificationArgs", "bucket");
      }
      if ($.payloadFormat == null) {
        throw new MissingRequiredPropertyException("NotificationArgs", "payloadFormat");
      }
      if ($.topic == null) {
        throw new MissingRequiredPropertyException("NotificationArgs", "topic");
      }
      return $;
    }
  }
}
