package org.consilium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The embedded database of a folder while another launcher runs it. */
final class RunningDatabase {

  private static final String NAME = "consilium";
  private static final int LINE_OF_PORT = 3;

  private RunningDatabase() {}

  /** Its address, when the process that its folder names is alive and is PostgreSQL. */
  static Optional<DatabaseAddress> of(Path home) throws IOException {
    Path written = home.resolve("database").resolve("postmaster.pid");
    Path secrets = home.resolve("database.properties");
    if (!Files.exists(written) || !Files.exists(secrets)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(written);
    if (lines.size() <= LINE_OF_PORT || !isPostgres(lines.get(0).trim())) {
      return Optional.empty();
    }
    Properties passwords = new Properties();
    try (var in = Files.newBufferedReader(secrets)) {
      passwords.load(in);
    }
    String url = "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).trim() + "/" + NAME;
    return Optional.of(new DatabaseAddress(url, NAME, passwords.getProperty(NAME, "")));
  }

  private static boolean isPostgres(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }
}
