package org.consilium.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The built {@code consilium.jar}, started as an operator starts it. */
public final class Product implements AutoCloseable {

  private static final long START_SECONDS = 180;

  private final Process process;
  private final int port;
  private final Path home;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private Product(Process process, int port, Path home) {
    this.process = process;
    this.port = port;
    this.home = home;
    Thread reader = new Thread(this::read, "product-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it with demo data in a new folder and waits until it says that it is ready. */
  public static Product start() {
    return start(newHome(), Map.of());
  }

  /** Starts it on a folder with further settings and waits until it says that it is ready. */
  public static Product start(Path home, Map<String, String> settings) {
    Product product = launch(home, settings);
    product.awaitReady();
    return product;
  }

  /** Starts it with a folder whose files go before those of the built file, and waits. */
  public static Product startWith(Path folder, Path home, Map<String, String> settings) {
    String classPath = folder + File.pathSeparator + jar();
    List<String> program = List.of("-cp", classPath, "org.consilium.launcher.Main");
    Product product = launch(program, home, settings);
    product.awaitReady();
    return product;
  }

  /** Starts it and does not wait. */
  public static Product launch(Path home, Map<String, String> settings, String... arguments) {
    return launch(List.of("-jar", jar().toString()), home, settings, arguments);
  }

  private static Product launch(
      List<String> program, Path home, Map<String, String> settings, String... arguments) {
    int port = freePort();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("CONSILIUM_HOME", home.toString());
    all.put("CONSILIUM_PORT", Integer.toString(port));
    all.put("CONSILIUM_DEMO", "true");
    all.putAll(settings);
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CONSILIUM_"));
    builder.environment().putAll(all);
    try {
      return new Product(builder.start(), Integer.parseInt(all.get("CONSILIUM_PORT").trim()), home);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A new folder that is emptied with the build. */
  public static Path newHome() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
      return Files.createTempDirectory(parent, "home");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A port of the loopback address that was free a moment ago. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path jar() {
    Path jar = Path.of(System.getProperty("consilium.jar", "../launcher/target/consilium.jar"));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: build it first (./mvnw package)");
    }
    return jar.toAbsolutePath().normalize();
  }

  /** The Java of this test. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (line.contains("ready: http")) {
          ready.complete(true);
        }
      }
    } catch (IOException closed) {
      lines.add("(" + closed.getMessage() + ")");
    }
    ready.complete(false);
  }

  /** Waits for the line that names the address. */
  public void awaitReady() {
    try {
      if (ready.get(START_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      lines.add("(not ready after " + START_SECONDS + " s)");
    }
    String said = output();
    close();
    throw new IllegalStateException("The product did not start:\n" + said);
  }

  /** Waits for its end and returns its exit code. */
  public int awaitEnd(long seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Still running after " + seconds + " s:\n" + output());
      }
      ready.get(10, TimeUnit.SECONDS);
      return process.exitValue();
    } catch (InterruptedException | ExecutionException | TimeoutException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Everything it has printed so far. */
  public String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public Path home() {
    return home;
  }

  public Process process() {
    return process;
  }

  /** Asks it to stop, as Ctrl-C does, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
