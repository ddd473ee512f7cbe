package com.pulumi.gcp.bigquery.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** An object of type {@code TableExternalDataConfigurationHivePartitioningOptions}. */
public final class TableExternalDataConfigurationHivePartitioningOptionsArgs extends ResourceArgs {

  public static final TableExternalDataConfigurationHivePartitioningOptionsArgs Empty =
      new TableExternalDataConfigurationHivePartitioningOptionsArgs();

  @Import(name = "mode")
  private @Nullable Output<String> mode;

  @Import(name = "requirePartitionFilter")
  private @Nullable Output<Boolean> requirePartitionFilter;

  @Import(name = "sourceUriPrefix")
  private @Nullable Output<String> sourceUriPrefix;

  private TableExternalDataConfigurationHivePartitioningOptionsArgs() {}

  private TableExternalDataConfigurationHivePartitioningOptionsArgs(
      TableExternalDataConfigurationHivePartitioningOptionsArgs $) {
    this.mode = $.mode;
    this.requirePartitionFilter = $.requirePartitionFilter;
    this.sourceUriPrefix = $.sourceUriPrefix;
  }

  public Optional<Output<String>> mode() {
    return Optional.ofNullable(this.mode);
  }

  public Optional<Output<Boolean>> requirePartitionFilter() {
    return Optional.ofNullable(this.requirePartitionFilter);
  }

  public Optional<Output<String>> sourceUriPrefix() {
    return Optional.ofNullable(this.sourceUriPrefix);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Builder builder(
      TableExternalDataConfigurationHivePartitioningOptionsArgs defaults) {
    return new Builder(defaults);
  }

  public static final class Builder {
    private TableExternalDataConfigurationHivePartitioningOptionsArgs $;

    public Builder() {
      $ = new TableExternalDataConfigurationHivePartitioningOptionsArgs();
    }

    public Builder(TableExternalDataConfigurationHivePartitioningOptionsArgs defaults) {
      $ =
          new TableExternalDataConfigurationHivePartitioningOptionsArgs(
              Objects.requireNonNull(defaults));
    }

    public Builder mode(@Nullable Output<String> mode) {
      $.mode = mode;
      return this;
    }

    public Builder mode(String mode) {
      return mode(Output.of(mode));
    }

    public Builder requirePartitionFilter(@Nullable Output<Boolean> requirePartitionFilter) {
      $.requirePartitionFilter = requirePartitionFilter;
      return this;
    }

    public Builder requirePartitionFilter(Boolean requirePartitionFilter) {
      return requirePartitionFilter(Output.of(requirePartitionFilter));
    }

    public Builder sourceUriPrefix(@Nullable Output<String> sourceUriPrefix) {
      $.sourceUriPrefix = sourceUriPrefix;
      return this;
    }

    public Builder sourceUriPrefix(String sourceUriPrefix) {
      return sourceUriPrefix(Output.of(sourceUriPrefix));
    }

    public TableExternalDataConfigurationHivePartitioningOptionsArgs build() {
      return $;
    }
  }
}
