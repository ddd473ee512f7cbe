    machines = machines();
    scripts = scripts();
    role = role(<#if key??>${key}</#if>);
    // HyperPod refuses a cluster of EKS on which nothing of its own is installed yet: see the README.
    if (!"later".equals(getNode().tryGetContext("machines"))) {
      var joining = machinesOf(<#if key??>${key}</#if>);
      joining.getNode().addDependency(role, system);
      recordFailures(joining);
    }
