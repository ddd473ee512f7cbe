package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Firewall;
import com.pulumi.gcp.compute.FirewallArgs;
import com.pulumi.gcp.compute.Instance;
import com.pulumi.gcp.compute.InstanceArgs;
import com.pulumi.gcp.compute.inputs.FirewallAllowArgs;
import com.pulumi.gcp.compute.inputs.FirewallLogConfigArgs;
import com.pulumi.gcp.compute.inputs.InstanceBootDiskArgs;
import com.pulumi.gcp.compute.inputs.InstanceBootDiskInitializeParamsArgs;
import com.pulumi.gcp.compute.inputs.InstanceNetworkInterfaceArgs;
import com.pulumi.gcp.compute.inputs.InstanceReservationAffinityArgs;
import com.pulumi.gcp.compute.inputs.InstanceReservationAffinitySpecificReservationArgs;
import com.pulumi.gcp.compute.inputs.InstanceSchedulingArgs;
import com.pulumi.gcp.compute.inputs.InstanceServiceAccountArgs;
import com.pulumi.gcp.compute.inputs.InstanceShieldedInstanceConfigArgs;
import com.pulumi.gcp.logging.Metric;
import com.pulumi.gcp.logging.MetricArgs;
import com.pulumi.gcp.logging.inputs.MetricMetricDescriptorArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.secretmanager.SecretIamMember;
import com.pulumi.gcp.secretmanager.SecretIamMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.tpu.V2QueuedResource;
import com.pulumi.gcp.tpu.V2QueuedResourceArgs;
import com.pulumi.gcp.tpu.V2Vm;
import com.pulumi.gcp.tpu.V2VmArgs;
import com.pulumi.gcp.tpu.inputs.V2QueuedResourceTpuArgs;
import com.pulumi.gcp.tpu.inputs.V2QueuedResourceTpuNodeSpecArgs;
import com.pulumi.gcp.tpu.inputs.V2QueuedResourceTpuNodeSpecNodeArgs;
import com.pulumi.gcp.tpu.inputs.V2QueuedResourceTpuNodeSpecNodeNetworkConfigArgs;
import com.pulumi.gcp.tpu.inputs.V2VmNetworkConfigArgs;
import com.pulumi.gcp.tpu.inputs.V2VmSchedulingConfigArgs;
import com.pulumi.gcp.tpu.inputs.V2VmServiceAccountArgs;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

<#if serves?? && serves.open??>
/** A ${shape} that serves ${serves.model} to its network; people reach it through Identity-Aware Proxy. */
<#elseif serves??>
/** A ${shape} that serves ${serves.model}; nobody reaches it but through Identity-Aware Proxy. */
<#else>
/** A ${shape} for work of one's own; nobody reaches it but through Identity-Aware Proxy. */
</#if>
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String ZONE = "${zone}";

  private static final String IMAGE = "${image}";

<#if !queued>
  /** What firewall rules know it by. */
  private static final String TAG = "${tag}";

</#if>
  private final String name;
  private final GoogleProject project;
<#if queued>
  private final V2QueuedResource machine;
<#elseif slice>
  private final V2Vm machine;
<#else>
  private final Instance machine;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
<#if !queued>
    var account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Runs ${c.name}").build(),
            project.options(this));
</#if>
<#if serves??>
    letWriteLogs(account);
<#if serves.tokenSecret??>
    letReadToken(account);
</#if>
<#if serves.weights??>
    // All of the store: what lists a folder has to be let list the bucket.
    ${serves.weights.grant};
</#if>
<#if serves.failures??>
    countFailures();
</#if>
</#if>
    // Where Identity-Aware Proxy calls from.
    letIn("sessions", ${network}, "35.235.240.0/20", "22");
<#if serves?? && serves.open??>
    letIn("callers", ${network}, "${serves.open}", "${serves.port?c}");
</#if>
    machine = machine(<#if !queued>account, </#if><#if queued || slice>${network}, </#if>${subnetwork}<#if serves??>, <#if serves.weights??>${serves.weights.name}.applyValue(bucket -> script().replace("@WEIGHTS@", bucket))<#else>Output.of(script())</#if></#if>);
    registerOutputs(Map.of("name", machine.name()));
  }

  /** Returns the name of the machine. */
  Output<String> name() {
    return machine.name();
  }

<#if queued>
  /** It is asked for, and made once all of it is free. It runs as the project's default account. */
  private V2QueuedResource machine(final Output<String> network, final Output<String> subnetwork) {
    return new V2QueuedResource(
        name,
        V2QueuedResourceArgs.builder()
            .zone(ZONE)
            .tpu(
                V2QueuedResourceTpuArgs.builder()
                    .nodeSpecs(
                        V2QueuedResourceTpuNodeSpecArgs.builder()
                            .parent("projects/" + project.id() + "/locations/" + ZONE)
                            .nodeId("${tag}")
                            .node(
                                V2QueuedResourceTpuNodeSpecNodeArgs.builder()
                                    .acceleratorType("${shape}")
                                    .runtimeVersion(IMAGE)
                                    .networkConfig(
                                        V2QueuedResourceTpuNodeSpecNodeNetworkConfigArgs.builder()
                                            .network(network)
                                            .subnetwork(subnetwork)
                                            .enableExternalIps(false)
                                            .build())
                                    .build())
                            .build())
                    .build())
            .build(),
        project.options(this));
  }
<#elseif slice>
  private V2Vm machine(final Account account, final Output<String> network, final Output<String> subnetwork<#if serves??>, final Output<String> script</#if>) {
    return new V2Vm(
        name,
        V2VmArgs.builder()
            .name("${tag}")
            .zone(ZONE)
            .acceleratorType("${shape}")
            .runtimeVersion(IMAGE)
            .networkConfig(
                V2VmNetworkConfigArgs.builder()
                    .network(network)
                    .subnetwork(subnetwork)
                    .enableExternalIps(false)
                    .build())
            .serviceAccount(
                V2VmServiceAccountArgs.builder()
                    .email(account.email())
                    .scopes("https://www.googleapis.com/auth/cloud-platform")
                    .build())
<#if spot>
            .schedulingConfig(V2VmSchedulingConfigArgs.builder().spot(true).build())
</#if>
<#if reserved>
            .schedulingConfig(V2VmSchedulingConfigArgs.builder().reserved(true).build())
</#if>
            .tags(TAG)
            .metadata(<#if serves??>script.applyValue(${c.className}::metadata)<#else>metadata()</#if>)
            .build(),
        project.options(this));
  }
<#else>
  private Instance machine(final Account account, final Output<String> subnetwork<#if serves??>, final Output<String> script</#if>) {
    return new Instance(
        name,
        InstanceArgs.builder()
            .name("${tag}")
            .zone(ZONE)
            .machineType("${shape}")
            .allowStoppingForUpdate(true)
            .bootDisk(
                InstanceBootDiskArgs.builder()
                    .initializeParams(
                        InstanceBootDiskInitializeParamsArgs.builder()
                            .image(IMAGE)
                            .size(${disk?c})
                            .type("pd-balanced")
                            .build())
                    .build())
            // Without an access configuration it has no public address.
            .networkInterfaces(InstanceNetworkInterfaceArgs.builder().subnetwork(subnetwork).build())
            .serviceAccount(
                InstanceServiceAccountArgs.builder()
                    .email(account.email())
                    .scopes("https://www.googleapis.com/auth/cloud-platform")
                    .build())
            // With Secure Boot a driver has to be signed, and no page says that the image's is.
            .shieldedInstanceConfig(
                InstanceShieldedInstanceConfigArgs.builder()
                    .enableVtpm(true)
                    .enableIntegrityMonitoring(true)
                    .enableSecureBoot(false)
                    .build())
            .scheduling(
                InstanceSchedulingArgs.builder()
                    // GPUs do not move to another host.
                    .onHostMaintenance("TERMINATE")
<#if spot>
                    .provisioningModel("SPOT")
                    .preemptible(true)
                    .automaticRestart(false)
                    .instanceTerminationAction("STOP")
<#else>
                    .automaticRestart(true)
</#if>
                    .build())
<#if reservation??>
            .reservationAffinity(
                InstanceReservationAffinityArgs.builder()
                    .type("SPECIFIC_RESERVATION")
                    .specificReservation(
                        InstanceReservationAffinitySpecificReservationArgs.builder()
                            .key("compute.googleapis.com/reservation-name")
                            .values("${reservation}")
                            .build())
                    .build())
</#if>
            .tags(TAG)
            .metadata(<#if serves??>script.applyValue(${c.className}::metadata)<#else>metadata()</#if>)
            .build(),
        project.options(this));
  }
</#if>
<#if !queued>

  /** People sign in with IAM: keys for SSH in the project's metadata let nobody in. */
  private static Map<String, String> metadata(<#if serves??>final String script</#if>) {
    var metadata = new LinkedHashMap<String, String>();
    metadata.put("enable-oslogin", "TRUE");
    metadata.put("block-project-ssh-keys", "TRUE");
<#if serves??>
    metadata.put("startup-script", script);
</#if>
    return metadata;
  }
</#if>

  private void letIn(final String who, final Output<String> network, final String range, final String port) {
    new Firewall(
        name + "-" + who,
        FirewallArgs.builder()
            .network(network)
            .direction("INGRESS")
            .sourceRanges(range)
<#if !queued>
            .targetTags(TAG)
</#if>
            .allows(FirewallAllowArgs.builder().protocol("tcp").ports(port).build())
            .logConfig(FirewallLogConfigArgs.builder().metadata("INCLUDE_ALL_METADATA").build())
            .build(),
        project.options(this));
  }
<#if serves??>

  private void letWriteLogs(final Account account) {
    // Logs have no policies of their own: the project is the smallest to grant it on.
    new IAMMember(
        name + "-logs",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/logging.logWriter")
            .member(account.member())
            .build(),
        project.options(this));
  }
<#if serves.tokenSecret??>

  private void letReadToken(final Account account) {
    new SecretIamMember(
        name + "-token",
        SecretIamMemberArgs.builder()
            .project(project.id())
            .secretId("${serves.tokenSecret}")
            .role("roles/secretmanager.secretAccessor")
            .member(account.member())
            .build(),
        project.options(this));
  }
</#if>
<#if serves.failures??>

  /** Counts how often the health check found no answer, once a minute. */
  private void countFailures() {
    new Metric(
        name + "-failures",
        MetricArgs.builder()
            .name("${serves.failures}")
            .description("How often the server of ${c.name} did not answer.")
            .filter("logName=\"projects/" + project.id() + "/logs/${serves.log}\"")
            .metricDescriptor(MetricMetricDescriptorArgs.builder().metricKind("DELTA").valueType("INT64").build())
            .build(),
        project.options(this));
  }
</#if>

  private static String script() {
    try {
      return Files.readString(Path.of("${serves.script}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
</#if>
}
