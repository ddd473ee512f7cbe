package dev.stackprint.gcp.preview;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Serves a program on a free port that only this machine can reach. */
final class PreviewServer implements AutoCloseable {

  /** What Pulumi's own engine takes; the usual limit is 4 MB. */
  private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

  private final NioEventLoopGroup threads;
  private final Server server;

  private PreviewServer(NioEventLoopGroup threads, Server server) {
    this.threads = threads;
    this.server = server;
  }

  static PreviewServer start(BindableService... services) throws IOException {
    // No native transport: unpacking it takes longer than it saves here.
    NioEventLoopGroup threads = new NioEventLoopGroup(1);
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .channelType(NioServerSocketChannel.class)
            .bossEventLoopGroup(threads)
            .workerEventLoopGroup(threads)
            .maxInboundMessageSize(LARGEST_MESSAGE)
            // The services only take notes.
            .directExecutor();
    for (BindableService service : services) {
      builder.addService(service);
    }
    return new PreviewServer(threads, builder.build().start());
  }

  /** Returns where it is served, as {@code host:port}. */
  String address() {
    return InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    threads.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
