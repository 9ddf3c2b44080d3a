package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Unpacks the runtime and the application that travel inside the one file. */
final class Payload {

  private Payload() {}

  static Path unpack(Path home, String name) {
    Path target = home.resolve("runtime").resolve(name);
    try (InputStream in = Payload.class.getResourceAsStream("/payload/" + name)) {
      if (in == null) {
        throw new Refusal(
            "This file is incomplete: "
                + name
                + " is missing. Build it again with ./mvnw package.");
      }
      Files.createDirectories(target.getParent());
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (IOException e) {
      throw new Refusal(
          "Cannot write "
              + target
              + " ("
              + e.getMessage()
              + "). Set CONSILIUM_HOME to a writable folder.",
          e);
    }
  }
}
