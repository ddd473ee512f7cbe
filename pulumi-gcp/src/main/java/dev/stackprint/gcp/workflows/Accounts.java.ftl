  /** Roles are on the project, where the API has nothing smaller to grant them on. */
  private Account account(final String id, final String suffix, final String... roles) {
    var account =
        new Account(
            name + suffix,
            AccountArgs.builder().accountId(id).displayName(name + suffix).build(),
            project.options(this));
    for (var role : roles) {
      new IAMMember(
          name + suffix + "-" + role.substring("roles/".length()),
          IAMMemberArgs.builder().project(project.id()).role(role).member(account.member()).build(),
          project.options(this));
    }
    return account;
  }

<#if jobPermissions?has_content>
  /** Jobs have no policies of their own: the project is the smallest to grant it on. */
  private void letStartJobs(final Account account) {
    var role =
        new IAMCustomRole(
            name + "-jobs",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${jobsRoleId}")
                .title("Starts jobs of Vertex AI")
                .permissions(<#list jobPermissions as permission>"${permission}"<#sep>, </#list>)
                .build(),
            project.options(this));
    new IAMMember(
        name + "-jobs",
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(account.member()).build(),
        project.options(this));
  }

</#if>
  private TopicIAMMember letPublish(final Topic topic, final String suffix, final Output<String> member) {
    return new TopicIAMMember(
        name + suffix,
        TopicIAMMemberArgs.builder()
            .topic(topic.name())
            .role("roles/pubsub.publisher")
            .member(member)
            .build(),
        project.options(this));
  }

  /** Keeps what failed for two weeks. */
  private Subscription keep(final Topic failed) {
    return new Subscription(
        name + "-failures",
        SubscriptionArgs.builder()
            .topic(failed.name())
            .messageRetentionDuration("1209600s")
            .expirationPolicy(SubscriptionExpirationPolicyArgs.builder().ttl("").build())
            .build(),
        project.options(this));
  }
