import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import com.pulumi.gcp.Provider;
import com.pulumi.gcp.ProviderArgs;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigSourceArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigSourceStorageSourceArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudrunv2.Service;
import com.pulumi.gcp.cloudrunv2.ServiceArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateContainerEnvArgs;
import com.pulumi.gcp.cloudscheduler.Job;
import com.pulumi.gcp.cloudscheduler.JobArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobPubsubTargetArgs;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.CryptoKeyIAMMemberArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import com.pulumi.gcp.monitoring.AlertPolicy;
import com.pulumi.gcp.monitoring.AlertPolicyArgs;
import com.pulumi.gcp.monitoring.Dashboard;
import com.pulumi.gcp.monitoring.DashboardArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionPushConfigArgs;
import com.pulumi.gcp.secretmanager.SecretVersion;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.BucketObject;
import com.pulumi.gcp.storage.BucketObjectArgs;
import com.pulumi.gcp.storage.Notification;
import com.pulumi.gcp.storage.NotificationArgs;
import com.pulumi.gcp.storage.inputs.BucketEncryptionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketVersioningArgs;
import com.pulumi.gcp.vertex.AiIndexEndpoint;
import com.pulumi.gcp.vertex.AiIndexEndpointArgs;
import com.pulumi.gcp.workflows.Workflow;
import com.pulumi.gcp.workflows.WorkflowArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** Uses much of what the provider had in 2023 and still has. */
final class Both {
  private Both() {}

  public static void main(String[] args) {
    Pulumi.run(Both::stack);
  }

  private static void stack(Context context) {
    var provider =
        new Provider("google", ProviderArgs.builder().project("acme").region("europe-west4").build());
    var options = CustomResourceOptions.builder().provider(provider).build();
    var ring = new KeyRing("ring", KeyRingArgs.builder().location("europe-west4").build(), options);
    var key =
        new CryptoKey(
            "key",
            CryptoKeyArgs.builder()
                .keyRing(ring.id())
                .rotationPeriod("7776000s")
                .labels(Map.of("team", "search"))
                .build(),
            options);
    var agent =
        new ServiceIdentity(
            "agent", ServiceIdentityArgs.builder().service("pubsub.googleapis.com").build());
    new CryptoKeyIAMMember(
        "key-user",
        CryptoKeyIAMMemberArgs.builder()
            .cryptoKeyId(key.id())
            .role("roles/cloudkms.cryptoKeyEncrypterDecrypter")
            .member(agent.email().applyValue(email -> "serviceAccount:" + email))
            .build());
    var bucket =
        new Bucket(
            "documents",
            BucketArgs.builder()
                .location("EU")
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .versioning(BucketVersioningArgs.builder().enabled(true).build())
                .encryption(BucketEncryptionArgs.builder().defaultKmsKeyName(key.id()).build())
                .lifecycleRules(
                    BucketLifecycleRuleArgs.builder()
                        .action(BucketLifecycleRuleActionArgs.builder().type("Delete").build())
                        .condition(
                            BucketLifecycleRuleConditionArgs.builder()
                                .age(30)
                                .matchesPrefixes("tmp/", "old/")
                                .build())
                        .build())
                .build(),
            options);
    var archive =
        new BucketObject(
            "code",
            BucketObjectArgs.builder()
                .bucket(bucket.name())
                .source(new FileArchive("functions/chat"))
                .build());
    var account =
        new Account("assistant", AccountArgs.builder().accountId("assistant").build(), options);
    new BucketIAMMember(
        "reader",
        BucketIAMMemberArgs.builder()
            .bucket(bucket.name())
            .role("roles/storage.objectViewer")
            .member(account.member())
            .build());
    new IAMMember(
        "caller",
        IAMMemberArgs.builder()
            .project("acme")
            .role("roles/aiplatform.user")
            .member(account.email().applyValue(email -> "serviceAccount:" + email))
            .build());
    var topic = new Topic("arrivals", TopicArgs.builder().kmsKeyName(key.id()).build(), options);
    new Notification(
        "notification",
        NotificationArgs.builder()
            .bucket(bucket.name())
            .topic(topic.id())
            .payloadFormat("JSON_API_V1")
            .eventTypes(List.of("OBJECT_FINALIZE"))
            .build());
    var function =
        new Function(
            "chat",
            FunctionArgs.builder()
                .location("europe-west4")
                .buildConfig(
                    FunctionBuildConfigArgs.builder()
                        .runtime("python313")
                        .entryPoint("handle")
                        .source(
                            FunctionBuildConfigSourceArgs.builder()
                                .storageSource(
                                    FunctionBuildConfigSourceStorageSourceArgs.builder()
                                        .bucket(bucket.name())
                                        .object(archive.name())
                                        .build())
                                .build())
                        .build())
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .availableMemory("512Mi")
                        .environmentVariables(Map.of("LEVEL", "INFO"))
                        .serviceAccountEmail(account.email())
                        .build())
                .build(),
            options);
    var service =
        new Service(
            "web",
            ServiceArgs.builder()
                .location("europe-west4")
                .ingress("INGRESS_TRAFFIC_ALL")
                .template(
                    ServiceTemplateArgs.builder()
                        .containers(
                            ServiceTemplateContainerArgs.builder()
                                .image("image")
                                .envs(
                                    ServiceTemplateContainerEnvArgs.builder()
                                        .name("A")
                                        .value("b")
                                        .build())
                                .build())
                        .build())
                .build());
    new ServiceIamMember(
        "invoker",
        ServiceIamMemberArgs.builder()
            .name(service.name())
            .location("europe-west4")
            .role("roles/run.invoker")
            .member(account.member())
            .build());
    new Subscription(
        "push",
        SubscriptionArgs.builder()
            .topic(topic.name())
            .ackDeadlineSeconds(60)
            .pushConfig(SubscriptionPushConfigArgs.builder().pushEndpoint(service.uri()).build())
            .build());
    new Job(
        "nightly",
        JobArgs.builder()
            .schedule("0 3 * * *")
            .timeZone("Etc/UTC")
            .pubsubTarget(JobPubsubTargetArgs.builder().topicName(topic.id()).data("e30=").build())
            .build());
    var network =
        new Network("network", NetworkArgs.builder().autoCreateSubnetworks(false).build(), options);
    new Subnetwork(
        "subnet",
        SubnetworkArgs.builder()
            .network(network.id())
            .ipCidrRange("10.0.0.0/24")
            .privateIpGoogleAccess(true)
            .build());
    var endpoint =
        new AiIndexEndpoint(
            "index",
            AiIndexEndpointArgs.builder().displayName("Index").region("europe-west4").build());
    new Workflow(
        "steps", WorkflowArgs.builder().region("europe-west4").sourceContents("main:").build());
    new AlertPolicy(
        "alert",
        AlertPolicyArgs.builder()
            .displayName("Errors")
            .combiner("OR")
            .conditions(
                AlertPolicyConditionArgs.builder()
                    .displayName("Errors")
                    .conditionThreshold(
                        AlertPolicyConditionConditionThresholdArgs.builder()
                            .comparison("COMPARISON_GT")
                            .duration("0s")
                            .thresholdValue(1.0)
                            .build())
                    .build())
            .build());
    new Dashboard("dashboard", DashboardArgs.builder().dashboardJson("{}").build());
    Output<String> url = function.url();
    context.export("url", url);
    context.export("index", endpoint.name());
    context.export("versions", Output.of(SecretVersion.class.getSimpleName()));
  }
}
