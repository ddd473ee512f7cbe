package com.pulumi.gcp.kms.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.ResourceArgs;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** An object of type {@code CryptoKeyVersionTemplate}. */
public final class CryptoKeyVersionTemplateArgs extends ResourceArgs {

  public static final CryptoKeyVersionTemplateArgs Empty = new CryptoKeyVersionTemplateArgs();

  @Import(name = "algorithm", required = true)
  private Output<String> algorithm;

  @Import(name = "protectionLevel")
  private @Nullable Output<String> protectionLevel;

  private CryptoKeyVersionTemplateArgs() {}

  private CryptoKeyVersionTemplateArgs(CryptoKeyVersionTemplateArgs $) {
    this.algorithm = $.algorithm;
    this.protectionLevel = $.protectionLevel;
  }

  public Output<String> algorithm() {
    return this.algorithm;
  }

  public Optional<Output<String>> protectionLevel() {
    return Optional.ofNullable(this.protectionLevel);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Builder builder(CryptoKeyVersionTemplateArgs defaults) {
    return new Builder(defaults);
  }

  public static final class Builder {
    private CryptoKeyVersionTemplateArgs $;

    public Builder() {
      $ = new CryptoKeyVersionTemplateArgs();
    }

    public Builder(CryptoKeyVersionTemplateArgs defaults) {
      $ = new CryptoKeyVersionTemplateArgs(Objects.requireNonNull(defaults));
    }

    public Builder algorithm(Output<String> algorithm) {
      $.algorithm = algorithm;
      return this;
    }

    public Builder algorithm(String algorithm) {
      return algorithm(Output.of(algorithm));
    }

    public Builder protectionLevel(@Nullable Output<String> protectionLevel) {
      $.protectionLevel = protectionLevel;
      return this;
    }

    public Builder protectionLevel(String protectionLevel) {
      return protectionLevel(Output.of(protectionLevel));
    }

    public CryptoKeyVersionTemplateArgs build() {
      if ($.algorithm == null) {
        throw new MissingRequiredPropertyException("CryptoKeyVersionTemplateArgs", "algorithm");
      }
      return $;
    }
  }
}
