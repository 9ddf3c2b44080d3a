package org.consilium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs that come with PostgreSQL. */
final class PostgresPrograms {

  private final Path folder;

  PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /** Runs one to its end, its output going to the log; returns its exit code. */
  int run(Path log, String program, String... arguments) {
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process.waitFor();
    } catch (IOException failed) {
      throw new Refusal("Cannot run " + program + " (" + failed.getMessage() + ").", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal("Stopped while waiting for " + program + ".", stopped);
    }
  }

  /** Stops a server: rolls back what is open, writes what is done, waits for the end. */
  void stop(Path data, Path log) {
    int code = run(log, "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    if (code != 0 && Files.exists(data.resolve("postmaster.pid"))) {
      run(log, "pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "-t", "10", "stop");
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> asOrdinaryUser() {
    boolean root =
        System.getProperty("os.name").equals("Linux")
            && "root".equals(System.getProperty("user.name"));
    if (!root) {
      return List.of();
    }
    Path unshare = Path.of("/usr/bin/unshare");
    if (!Files.isExecutable(unshare)) {
      throw new Refusal(
          "The embedded database does not run as root. Start Consilium as an ordinary user.");
    }
    return List.of(unshare.toString(), "-U");
  }
}
