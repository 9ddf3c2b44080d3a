package org.consilium.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Small things with files. */
final class Trees {

  private Trees() {}

  /** Deletes a folder with everything in it; nothing there is fine too. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The last line of a text file that says something. */
  static String lastLine(Path file) {
    List<String> lines = lines(file);
    return lines.isEmpty() ? "no message" : lines.get(lines.size() - 1).trim();
  }

  /** The last line of a database log that tells what is wrong. */
  static String lastComplaint(Path file) {
    return lines(file).stream()
        .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
        .filter(line -> !line.contains("Examine the log"))
        .reduce((first, second) -> second)
        .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", "").trim() + ".")
        .orElse(lastLine(file));
  }

  private static List<String> lines(Path file) {
    try (Stream<String> all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return all.filter(line -> !line.isBlank()).toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.of();
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
