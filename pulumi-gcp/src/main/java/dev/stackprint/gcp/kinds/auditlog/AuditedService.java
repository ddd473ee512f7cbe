package dev.stackprint.gcp.kinds.auditlog;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.ArrayList;
import java.util.List;

/**
 * A service whose calls are recorded that Google Cloud does not record by itself.
 *
 * @param id what its resource's name ends with
 * @param service its name, such as {@code aiplatform.googleapis.com}
 * @param types what is recorded of it: constants of Cloud IAM's {@code LogType}
 */
record AuditedService(String id, String service, List<String> types) {

  private static final List<String> DATA = List.of("DATA_READ", "DATA_WRITE");
  private static final List<String> ALL = List.of("ADMIN_READ", "DATA_READ", "DATA_WRITE");

  /** Returns the services that an audit log asks to be recorded. */
  static List<AuditedService> of(Component component) {
    Properties properties = component.properties();
    boolean calls = properties.flag("calls");
    boolean dataEvents = properties.flag("data-events");
    List<AuditedService> services = new ArrayList<>();
    if (calls || dataEvents) {
      // Its calls of models and its searches cannot be told apart.
      services.add(service("aiplatform", calls ? ALL : DATA));
    }
    if (dataEvents) {
      services.add(service("discoveryengine", DATA));
      services.add(service("modelarmor", DATA));
    }
    if (!properties.references("object-stores").isEmpty()) {
      services.add(service("storage", DATA));
    }
    return services;
  }

  private static AuditedService service(String id, List<String> types) {
    return new AuditedService(id, id + ".googleapis.com", types);
  }
}
