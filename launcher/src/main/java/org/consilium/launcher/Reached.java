package org.consilium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** The database of an installation, wherever it is at the moment. */
final class Reached {

  /** What is to be done on it. */
  @FunctionalInterface
  interface Act<T> {
    T on(DatabaseAddress at) throws IOException;
  }

  private Reached() {}

  /** On the external database, on the one that runs here, or on one started for the moment. */
  static <T> T database(Settings settings, Act<T> act) throws IOException {
    if (settings.external() != null) {
      ExternalDatabase.check(settings.external());
      return act.on(settings.external());
    }
    Optional<DatabaseAddress> running = RunningDatabase.of(settings.home());
    if (running.isPresent()) {
      return act.on(running.get());
    }
    if (!Files.exists(settings.home().resolve("database"))) {
      throw notYet(settings.home());
    }
    try (Home home = Home.hold(settings);
        EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      return act.on(database.address());
    }
  }

  static Refusal notYet(Object where) {
    return new Refusal("There is no Consilium in " + where + " yet. Start it once.");
  }
}
