package org.consilium.register.service.cordis;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The full set of CORDIS, which is too large to ship: in {@code ../shared/data} beside the project.
 * Where it is missing its tests say so and are skipped, or fail with {@code -Dfull.data=required}.
 */
public final class FullData {

  private FullData() {}

  /** The folder with the files; ends the test where there is none. */
  public static Path folder() {
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("mvnw"))) {
      project = project.getParent();
    }
    Path folder = project.resolveSibling("shared").resolve("data");
    if (!Files.exists(folder.resolve("projects.csv.gz"))) {
      String why = "The full set of CORDIS is not in " + folder + ": its check is not run.";
      if ("required".equals(System.getProperty("full.data"))) {
        Assertions.fail(why);
      }
      System.err.println(why);
      Assumptions.abort(why);
    }
    return folder;
  }

  /** The figures published with it. */
  static JsonObject figures() {
    try (var in = Files.newInputStream(folder().resolve("sanity.json"));
        var reader = Json.createReader(in)) {
      return reader.readObject().getJsonObject("full");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
