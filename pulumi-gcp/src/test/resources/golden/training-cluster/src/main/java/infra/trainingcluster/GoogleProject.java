package infra.trainingcluster;

import com.pulumi.core.Output;
import com.pulumi.gcp.Provider;
import com.pulumi.gcp.ProviderArgs;
import com.pulumi.gcp.projects.Service;
import com.pulumi.gcp.projects.ServiceArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Google Cloud project that is deployed to: its provider, and the APIs that are enabled. */
final class GoogleProject extends ComponentResource {

  private static final String REGION = "us-central1";

  private static final List<String> APIS =
      List.of(
          "compute.googleapis.com",
          "container.googleapis.com",
          "dns.googleapis.com",
          "iam.googleapis.com",
          "logging.googleapis.com",
          "monitoring.googleapis.com",
          "servicedirectory.googleapis.com",
          "storage.googleapis.com");

  private final String id;
  private final Provider provider;
  private final List<Resource> apis = new ArrayList<>();

  GoogleProject(final String name, final String id) {
    super("training-cluster:index:GoogleProject", name);
    this.id = id;
    provider =
        new Provider(
            "google",
            ProviderArgs.builder().project(id).region(REGION).build(),
            CustomResourceOptions.builder().parent(this).build());
    var options = CustomResourceOptions.builder().parent(this).provider(provider).build();
    for (var api : APIS) {
      // Others may use an API by the time that this stack is destroyed: it stays enabled.
      apis.add(
          new Service(
              api,
              ServiceArgs.builder().project(id).service(api).disableOnDestroy(false).build(),
              options));
    }
    registerOutputs(Map.of("id", Output.of(id)));
  }

  /** Returns the project's id. */
  String id() {
    return id;
  }

  /** Returns the region that is deployed to. */
  String region() {
    return REGION;
  }

  /** Returns the options of a component: its resources belong to this project. */
  ComponentResourceOptions componentOptions() {
    return ComponentResourceOptions.builder().providers(provider).build();
  }

  /** Returns the options of a component's resource, which waits for the APIs. */
  CustomResourceOptions options(final Resource component) {
    return CustomResourceOptions.builder().parent(component).dependsOn(apis).build();
  }

  /** Returns the same of a resource that stays when the stack is destroyed. */
  CustomResourceOptions retained(final Resource component) {
    return CustomResourceOptions.builder()
        .parent(component)
        .dependsOn(apis)
        .retainOnDelete(true)
        .build();
  }
}
