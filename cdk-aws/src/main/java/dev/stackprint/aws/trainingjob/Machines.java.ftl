  /** Machines of a job reach each other by whatever they have, and what they call over HTTPS. */
  private SecurityGroup machines(final IVpc network) {
    var group =
        SecurityGroup.Builder.create(this, "Machines")
            .vpc(network)
            .description("Lets machines of a training job reach each other, and HTTPS")
            .allowAllOutbound(false)
            .build();
    group.addIngressRule(group, Port.allTraffic(), "From each other");
    group.addEgressRule(group, Port.allTraffic(), "To each other");
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to stores and registries");
    return group;
  }
