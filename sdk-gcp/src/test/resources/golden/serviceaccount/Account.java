package com.pulumi.gcp.serviceaccount;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.core.internal.Codegen;
import com.pulumi.gcp.Utilities;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/** A resource of type {@code gcp:serviceaccount/account:Account}. */
@ResourceType(type = "gcp:serviceaccount/account:Account")
public class Account extends CustomResource {

  @Export(
      name = "accountId",
      refs = {String.class},
      tree = "[0]")
  private Output<String> accountId;

  @Export(
      name = "createIgnoreAlreadyExists",
      refs = {Boolean.class},
      tree = "[0]")
  private Output</* @Nullable */ Boolean> createIgnoreAlreadyExists;

  @Export(
      name = "deletionPolicy",
      refs = {String.class},
      tree = "[0]")
  private Output<String> deletionPolicy;

  @Export(
      name = "description",
      refs = {String.class},
      tree = "[0]")
  private Output</* @Nullable */ String> description;

  @Export(
      name = "disabled",
      refs = {Boolean.class},
      tree = "[0]")
  private Output</* @Nullable */ Boolean> disabled;

  @Export(
      name = "displayName",
      refs = {String.class},
      tree = "[0]")
  private Output</* @Nullable */ String> displayName;

  @Export(
      name = "email",
      refs = {String.class},
      tree = "[0]")
  private Output<String> email;

  @Export(
      name = "member",
      refs = {String.class},
      tree = "[0]")
  private Output<String> member;

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
      name = "uniqueId",
      refs = {String.class},
      tree = "[0]")
  private Output<String> uniqueId;

  public Account(String name) {
    this(name, AccountArgs.Empty);
  }

  public Account(String name, @Nullable AccountArgs args) {
    this(name, args, null);
  }

  public Account(String name, @Nullable AccountArgs args, @Nullable CustomResourceOptions options) {
    super(
        "gcp:serviceaccount/account:Account",
        name,
        makeArgs(args, options),
        makeResourceOptions(options, Codegen.empty()));
  }

  private static AccountArgs makeArgs(
      @Nullable AccountArgs args, @Nullable CustomResourceOptions options) {
    if (options != null && options.getUrn().isPresent()) {
      return null;
    }
    return args == null ? AccountArgs.Empty : args;
  }

  private static CustomResourceOptions makeResourceOptions(
      @Nullable CustomResourceOptions options, @Nullable Output<String> id) {
    var defaultOptions =
        CustomResourceOptions.builder()
            .version(Utilities.getVersion())
            .aliases(
                List.of(
                    Output.of(Alias.builder().type("gcp:serviceAccount/account:Account").build())))
            .build();
    return CustomResourceOptions.merge(defaultOptions, options, id);
  }

  public Output<String> accountId() {
    return this.accountId;
  }

  public Output<Optional<Boolean>> createIgnoreAlreadyExists() {
    return Codegen.optional(this.createIgnoreAlreadyExists);
  }

  public Output<String> deletionPolicy() {
    return this.deletionPolicy;
  }

  public Output<Optional<String>> description() {
    return Codegen.optional(this.description);
  }

  public Output<Optional<Boolean>> disabled() {
    return Codegen.optional(this.disabled);
  }

  public Output<Optional<String>> displayName() {
    return Codegen.optional(this.displayName);
  }

  public Output<String> email() {
    return this.email;
  }

  public Output<String> member() {
    return this.member;
  }

  public Output<String> name() {
    return this.name;
  }

  public Output<String> project() {
    return this.project;
  }

  public Output<String> uniqueId() {
    return this.uniqueId;
  }
}
