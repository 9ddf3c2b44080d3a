package org.consilium.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher as an operator starts it, in a Java of its own, run to its end.
 *
 * @param code its exit code
 * @param said what it printed, both streams
 */
record Started(int code, String said) {

  private static final long SECONDS = 120;

  /** Runs it in a folder with settings and the words of the command line. */
  static Started on(Path home, Map<String, String> settings, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ServerFiles.java(), "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.consilium.launcher.Main");
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CONSILIUM_"));
    builder.environment().put("CONSILIUM_HOME", home.toString());
    builder.environment().put("CONSILIUM_PORT", Integer.toString(Ports.free()));
    builder.environment().putAll(settings);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + said);
    }
    return new Started(process.exitValue(), said);
  }

  /** The last line, where a refusal stands. */
  String lastLine() {
    return said.lines().reduce("", (before, line) -> line);
  }
}
