package dev.stackprint.gcp.preview;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.stackprint.gcp.preview.Recording.Question;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.gcp.provider.ProviderSchema;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * The engine's side of Pulumi's protocol, for a stack that has nothing yet and that nothing is
 * deployed to: every resource is new, what was set is known, and all else is unknown.
 */
final class MonitorService extends ResourceMonitorImplBase {

  private static final Set<String> FEATURES =
      Set.of(
          "secrets",
          "resourceReferences",
          "outputValues",
          "aliasSpecs",
          "deletedWith",
          "parameterization");

  private static final Value UNKNOWN = Value.newBuilder().setStringValue(Signature.UNKNOWN).build();

  private static final Value SECRET_UNKNOWN =
      Value.newBuilder()
          .setStructValue(
              Struct.newBuilder()
                  .putAllFields(
                      Map.of(
                          Signature.KEY,
                          Value.newBuilder().setStringValue(Signature.SECRET).build(),
                          "value",
                          UNKNOWN)))
          .build();

  private final String project;
  private final String stack;
  private final ProviderSchema schema;
  private final Recording recording;

  MonitorService(String project, String stack, ProviderSchema schema, Recording recording) {
    this.project = project;
    this.stack = stack;
    this.schema = schema;
    this.recording = recording;
  }

  @Override
  public void supportsFeature(
      SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> response) {
    answer(
        response,
        SupportsFeatureResponse.newBuilder()
            .setHasSupport(FEATURES.contains(request.getId()))
            .build());
  }

  @Override
  public void registerResource(
      RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> response) {
    Registration registration = registration(request);
    recording.register(registration);
    answer(
        response,
        RegisterResourceResponse.newBuilder()
            .setUrn(registration.urn())
            .setObject(state(request))
            .build());
  }

  private Registration registration(RegisterResourceRequest request) {
    SortedMap<String, List<String>> sources = new TreeMap<>();
    request
        .getPropertyDependenciesMap()
        .forEach(
            (input, from) -> {
              if (from.getUrnsCount() > 0) {
                sources.put(input, from.getUrnsList().stream().sorted().toList());
              }
            });
    return new Registration(
        Urn.of(stack, project, request.getParent(), request.getType(), request.getName()).text(),
        request.getType(),
        request.getName(),
        request.getCustom(),
        request.getParent(),
        request.getProvider(),
        Structs.read(request.getObject()),
        request.getDependenciesList().stream().sorted().distinct().toList(),
        sources,
        request.getProtect(),
        request.getRetainOnDelete(),
        request.getAdditionalSecretOutputsList());
  }

  /** Returns the state that the resource will have, as far as it is known. */
  private Struct state(RegisterResourceRequest request) {
    Struct.Builder state = request.getObject().toBuilder();
    schema
        .resource(request.getType())
        .ifPresent(
            type ->
                type.outputs().values().stream()
                    .filter(output -> !state.containsFields(output.name()))
                    .forEach(
                        output ->
                            state.putFields(
                                output.name(), output.secret() ? SECRET_UNKNOWN : UNKNOWN)));
    return state.build();
  }

  @Override
  public void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> response) {
    recording.complete(request.getUrn(), Structs.read(request.getOutputs()));
    answer(response, Empty.getDefaultInstance());
  }

  /** A package with a parameter, such as a bridged provider, is known by its name from then on. */
  @Override
  public void registerPackage(
      RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> response) {
    answer(
        response,
        RegisterPackageResponse.newBuilder()
            .setRef(request.getName() + "@" + request.getVersion())
            .build());
  }

  @Override
  public void invoke(
      ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> response) {
    refuse(response, new Question(request.getTok(), request.getParent()));
  }

  @Override
  public void call(ResourceCallRequest request, StreamObserver<CallResponse> response) {
    refuse(response, new Question(request.getTok(), ""));
  }

  @Override
  public void readResource(
      ReadResourceRequest request, StreamObserver<ReadResourceResponse> response) {
    refuse(
        response,
        new Question(request.getType() + " with the id " + request.getId(), request.getParent()));
  }

  private void refuse(StreamObserver<?> response, Question question) {
    recording.ask(question);
    response.onError(
        Status.UNAVAILABLE
            .withDescription("a preview asks nobody, so there is no " + question.what())
            .asRuntimeException());
  }

  private static <T> void answer(StreamObserver<T> response, T message) {
    response.onNext(message);
    response.onCompleted();
  }
}
