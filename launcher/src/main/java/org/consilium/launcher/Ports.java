package org.consilium.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {

  private Ports() {}

  /** A port that nobody listens on. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Refuses when somebody listens on the port. */
  static void mustBeFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new Refusal(
          "Port "
              + port
              + " cannot be used ("
              + taken.getMessage()
              + "). Stop the other program or set CONSILIUM_PORT to another number.",
          taken);
    }
  }
}
