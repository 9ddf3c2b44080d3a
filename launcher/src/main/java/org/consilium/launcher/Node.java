package org.consilium.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server as a child process. */
final class Node implements AutoCloseable {

  private final Process process;

  private Node(Process process) {
    this.process = process;
  }

  static Node start(Settings settings, DatabaseAddress database) {
    Path micro = Payload.unpack(settings.home(), "payara-micro.jar");
    Path war = Payload.unpack(settings.home(), "consilium.war");
    try {
      Path preboot = settings.home().resolve("runtime/preboot.asadmin");
      String http =
          "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";
      Files.writeString(preboot, http);
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  micro.toString(),
                  "--nohazelcast",
                  "--port",
                  Integer.toString(settings.port()),
                  "--prebootcommandfile",
                  preboot.toString(),
                  "--contextroot",
                  "/",
                  "--deploy",
                  war.toString()));
      Map<String, String> env = builder.environment();
      env.put("CONSILIUM_DB_URL", database.url());
      env.put("CONSILIUM_DB_USER", database.user());
      env.put("CONSILIUM_DB_PASSWORD", database.password());
      return new Node(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new Refusal("The application server does not start (" + e.getMessage() + ").", e);
    }
  }

  /**
   * Passes the server's log on until it says that it is ready. Returns false when it ended instead.
   */
  boolean awaitReady() throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      System.out.println(line);
      if (line.contains("Payara Micro") && line.contains("ready in")) {
        Thread rest = new Thread(() -> log.lines().forEach(System.out::println), "server-log");
        rest.setDaemon(true);
        rest.start();
        return true;
      }
    }
    return false;
  }

  int await() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
