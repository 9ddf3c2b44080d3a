package org.consilium.it.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The machine's own Chromium; none is ever downloaded. */
final class Chromium {

  static final String MISSING =
      """

      ############################################################################
      #  NO CHROMIUM ON THIS MACHINE: THE BROWSER AND ACCESSIBILITY TESTS DID    #
      #  NOT RUN. Install it (Debian: apt-get install chromium) or name it with  #
      #  -Dbrowser.path=/path/to/chromium. With -Dbrowser=required this fails.   #
      ############################################################################
      """;

  static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Chromium() {}

  static Optional<Path> find() {
    String named = System.getProperty("browser.path");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(
            name ->
                Arrays.stream(path.split(File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
