  /** Machines reach each other by whatever they have, and what they call over HTTPS. */
  private SecurityGroup machineGroup() {
    var group =
        SecurityGroup.Builder.create(this, "Machines")
            .vpc(vpc)
            .description("Lets machines of the cluster reach each other, and HTTPS")
            .allowAllOutbound(false)
            .build();
    // What adapters send bypasses IP: only rules that name the group itself let it pass.
    group.addIngressRule(group, Port.allTraffic(), "From each other");
    group.addEgressRule(group, Port.allTraffic(), "To each other");
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to stores, registries and the APIs of AWS");
    return group;
  }
<#if storage>

  private void letMachinesMount() {
    var servers = storage.getConnections().getSecurityGroups().get(0);
    for (var port : List.of(Port.tcp(988), Port.tcpRange(1018, 1023))) {
      machines.addIngressRule(servers, port, "Lustre from file servers");
      machines.addEgressRule(servers, port, "Lustre to file servers");
    }
  }
</#if>

  /** A machine with an encrypted disk, whose metadata takes a token and no second hop. */
  private <#if !storage>static </#if>LaunchTemplateDataProperty.Builder machine() {
    return LaunchTemplateDataProperty.builder()
        .blockDeviceMappings(
            List.of(
                BlockDeviceMappingProperty.builder()
                    .deviceName("${device}")
                    .ebs(EbsProperty.builder().volumeType("gp3").volumeSize(200).encrypted(true).deleteOnTermination(true).build())
                    .build()))
<#if storage>
        .userData(Fn.base64(mountAtBoot()))
</#if>
        .metadataOptions(MetadataOptionsProperty.builder().httpTokens("required").httpPutResponseHopLimit(1).build());
  }
<#if adapters>

  /** An adapter on each network card; the first one of a machine has its address, too. */
  private List<NetworkInterfaceProperty> adapters(final int cards) {
    return IntStream.range(0, cards)
        .mapToObj(
            card ->
                NetworkInterfaceProperty.builder()
                    .networkCardIndex(card)
                    .deviceIndex(card == 0 ? 0 : 1)
                    .interfaceType("efa")
                    .groups(List.of(machines.getSecurityGroupId()))
                    .deleteOnTermination(true)
                    .build())
        .toList();
  }
</#if>
<#if together>

  /** Places machines near each other in an UltraCluster, which distributed training needs. */
  private String together(final String id) {
    return CfnPlacementGroup.Builder.create(this, id).strategy("cluster").build().getRef();
  }
</#if>
<#if storage>

  /** Mounts what jobs share before a machine takes any. */
  private String mountAtBoot() {
    var address = "%s@tcp:/%s".formatted(storage.getDnsName(), storage.getMountName());
    var commands =
        List.of(
            "#cloud-config",
            "runcmd:",
<#if install?has_content>
            "  - ${install}",
</#if>
            "  - mkdir --parents /shared",
            "  - mount --types lustre --options relatime,flock " + address + " /shared",
            "  - chmod 1777 /shared");
    var parts = new MultipartUserData();
    parts.addPart(
        MultipartBody.fromRawBody(
            MultipartBodyOptions.builder()
                .contentType("text/cloud-config; charset=\"us-ascii\"")
                .body(String.join("\n", commands))
                .build()));
    return parts.render();
  }
</#if>
