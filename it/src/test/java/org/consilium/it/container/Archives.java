package org.consilium.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of the built archives with the {@link Probe} inside, otherwise as they were built. */
final class Archives {

  private static final String PROBE = Probe.class.getName().replace('.', '/') + ".class";

  private Archives() {}

  /** The WAR as the launcher takes it. */
  static Path war(Path target) {
    copy(built("web/target/consilium.war"), target);
    addProbe(target);
    return target;
  }

  /** The EAR; the probe goes into its web module. */
  static Path ear(Path target) {
    copy(built("ear/target/consilium.ear"), target);
    try (FileSystem ear = FileSystems.newFileSystem(target)) {
      Path inside = ear.getPath("/web.war");
      Path outside = target.resolveSibling("web.war");
      copy(inside, outside);
      addProbe(outside);
      copy(outside, inside);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return target;
  }

  private static Path built(String name) {
    Path archive = Path.of("..").resolve(name).toAbsolutePath().normalize();
    if (!Files.exists(archive)) {
      throw new IllegalStateException(archive + " is missing: build it first (./mvnw package)");
    }
    return archive;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void addProbe(Path war) {
    try (FileSystem inside = FileSystems.newFileSystem(war);
        InputStream bytes = Probe.class.getResourceAsStream("/" + PROBE)) {
      Path place = inside.getPath("/WEB-INF/classes/" + PROBE);
      Files.createDirectories(place.getParent());
      Files.copy(bytes, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
