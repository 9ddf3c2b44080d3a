package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Programs of the application that need no application server: run in a Java of their own, from the
 * libraries inside the application, on the database.
 */
final class Tools {

  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final int SECONDS_TO_END = 20;

  private final Path libraries;

  private Tools(Path libraries) {
    this.libraries = libraries;
  }

  /** Unpacks the libraries, where they are not unpacked as they are in this file. */
  static Tools unpack(Home home) {
    Path target = home.runtime().resolve("tools");
    Path done = home.runtime().resolve("tools.done");
    Path archive = Payload.unpack(home.runtime(), "consilium.war");
    try {
      String stamp = Files.size(archive) + " " + Files.getLastModifiedTime(archive);
      if (!Files.exists(done) || !Files.readString(done).equals(stamp)) {
        Files.deleteIfExists(done);
        Trees.delete(target);
        Files.createDirectories(target);
        unfold(archive, target);
        Files.writeString(done, stamp);
      }
      return new Tools(target);
    } catch (IOException failed) {
      throw Home.notWritable(target, failed);
    }
  }

  private static void unfold(Path archive, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
          Path file = target.resolve(Path.of(name).getFileName());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /** Starts a program; what it prints goes where this one's goes. */
  Process start(DatabaseAddress database, String program, List<String> words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(ServerFiles.java(), "-Xmx512m", "-cp", libraries + "/*", program);
    builder.command().addAll(words);
    builder.environment().put("CONSILIUM_DB_URL", database.url());
    builder.environment().put("CONSILIUM_DB_USER", database.user());
    builder.environment().put("CONSILIUM_DB_PASSWORD", database.password());
    return builder.inheritIO().start();
  }

  /** Asks a program to end and waits for it. */
  static void end(Process program) {
    program.destroy();
    try {
      if (!program.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        program.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      program.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
