package dev.stackprint.gcp.preview;

import com.google.protobuf.Empty;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.registration.Registration;
import io.grpc.stub.StreamObserver;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;

/** The part of Pulumi's protocol by which a program tells what is going on. */
final class EngineService extends EngineImplBase {

  private final Recording recording;

  EngineService(Recording recording) {
    this.recording = recording;
  }

  @Override
  public void log(LogRequest request, StreamObserver<Empty> response) {
    if (!request.getEphemeral()) {
      recording.log(new LogLine(severity(request), request.getMessage().strip(), request.getUrn()));
    }
    answer(response, Empty.getDefaultInstance());
  }

  private static Severity severity(LogRequest request) {
    return switch (request.getSeverity()) {
      case INFO -> Severity.INFO;
      case WARNING -> Severity.WARNING;
      case ERROR -> Severity.ERROR;
      case DEBUG, UNRECOGNIZED -> Severity.DEBUG;
    };
  }

  @Override
  public void getRootResource(
      GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> response) {
    answer(
        response,
        GetRootResourceResponse.newBuilder()
            .setUrn(recording.stack().map(Registration::urn).orElse(""))
            .build());
  }

  /** There is one root, the stack, which is known by its type. */
  @Override
  public void setRootResource(
      SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> response) {
    answer(response, SetRootResourceResponse.getDefaultInstance());
  }

  /** There is no Pulumi CLI here whose version could be too old. */
  @Override
  public void requirePulumiVersion(
      RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> response) {
    answer(response, RequirePulumiVersionResponse.getDefaultInstance());
  }

  private static <T> void answer(StreamObserver<T> response, T message) {
    response.onNext(message);
    response.onCompleted();
  }
}
