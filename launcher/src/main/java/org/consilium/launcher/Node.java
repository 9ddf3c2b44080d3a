package org.consilium.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The application server as a process of its own; its log goes to a file. */
final class Node implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final int port;
  private volatile boolean closing;
  private final CompletableFuture<Boolean> booted = new CompletableFuture<>();

  private Node(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static Node start(
      Home home, Settings settings, DatabaseAddress database, Consumer<String> lines) {
    ServerFiles files = ServerFiles.unpack(home.runtime());
    try {
      endOrphan(home);
      ProcessBuilder builder = new ProcessBuilder(command(files, settings));
      Map<String, String> env = builder.environment();
      env.put("CONSILIUM_HOME", home.folder().toString());
      env.put("CONSILIUM_DEMO", Boolean.toString(settings.demo()));
      env.put("CONSILIUM_DB_URL", database.url());
      env.put("CONSILIUM_DB_USER", database.user());
      env.put("CONSILIUM_DB_PASSWORD", database.password());
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      Files.writeString(pidFile(home), Long.toString(process.pid()));
      Node node = new Node(process, home.log("server.log"), settings.port());
      node.keepLog(lines);
      return node;
    } catch (IOException failed) {
      throw new Refusal(
          "The application server does not start (" + failed.getMessage() + ").", failed);
    }
  }

  private static List<String> command(ServerFiles files, Settings settings) {
    List<String> command = new ArrayList<>(List.of(ServerFiles.java()));
    if (settings.demo()) {
      command.add("-XX:TieredStopAtLevel=1"); // starts in two thirds of the time, runs slower
    }
    command.addAll(
        List.of(
            "-Dfile.encoding=UTF-8",
            "-jar",
            files.launcher().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(settings.port()),
            "--prebootcommandfile",
            files.commands().toString(),
            "--contextroot",
            "/",
            "--deploy",
            files.application().toString()));
    return command;
  }

  private static Path pidFile(Home home) {
    return home.runtime().resolve("node.pid");
  }

  /** Ends a node that a killed launcher left behind on this folder. */
  static void endOrphan(Home home) throws IOException {
    if (!Files.exists(pidFile(home))) {
      return;
    }
    String number = Files.readString(pidFile(home)).trim();
    if (number.matches("\\d+")) {
      ProcessHandle.of(Long.parseLong(number))
          .filter(p -> p.info().commandLine().orElse("").contains(home.runtime().toString()))
          .ifPresent(
              left -> {
                left.destroyForcibly();
                left.onExit().join();
              });
    }
    Files.delete(pidFile(home));
  }

  private void keepLog(Consumer<String> lines) {
    Thread reader = new Thread(() -> copyLog(lines), "server-log");
    reader.setDaemon(true);
    reader.start();
  }

  private void copyLog(Consumer<String> lines) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer out =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(line.replaceAll("\u001b\\[[\\d;]*m", ""));
        out.write('\n');
        out.flush();
        lines.accept(line);
        if (line.contains("Payara Micro") && line.contains("ready in")) {
          booted.complete(true);
        }
      }
    } catch (IOException closed) {
      if (!closing) {
        System.err.println("The server's log is no longer kept: " + closed.getMessage());
      }
    }
    booted.complete(false);
  }

  /** Waits until the application answers; false when it ended or did not deploy. */
  boolean awaitReady() {
    if (!booted.join()) {
      return false;
    }
    for (int attempt = 0; attempt < 20 && process.isAlive(); attempt++) {
      if (answers()) {
        return true;
      }
      Trees.pause(250);
    }
    return false;
  }

  private boolean answers() {
    try {
      URI page = URI.create("http://127.0.0.1:" + port + "/sign-in.xhtml");
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setConnectTimeout(5_000);
      connection.setReadTimeout(60_000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    closing = true;
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
