package org.consilium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operator's import, while the application is stopped: starts the database, lets the import do
 * its work, stops the database.
 */
final class Import {

  static final String USAGE = "cordis <folder|zip>";

  private static final String PROGRAM = "org.consilium.register.service.cordis.ImportCommand";

  private final Settings settings;
  private final Home home;
  private EmbeddedDatabase database;
  private Process program;

  private Import(Settings settings, Home home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * Imports.
   *
   * @param words the source and where its files are
   * @return exit code: 0 all taken, 3 some projects held back, 1 not done, 2 not understood
   */
  static int run(Settings settings, List<String> words) throws IOException, InterruptedException {
    if (words.size() != 2 || !words.get(0).equals("cordis")) {
      System.err.println("Say what to import: consilium import " + USAGE);
      return 2;
    }
    Path path = Path.of(words.get(1)).toAbsolutePath().normalize();
    if (!Files.isReadable(path)) {
      throw new Refusal(path + " does not exist or cannot be read. Give a folder or a zip.");
    }
    try (Home home = Home.hold(settings)) {
      Import work = new Import(settings, home);
      Runtime.getRuntime().addShutdownHook(new Thread(work::stop, "stop"));
      try {
        return work.run(path);
      } finally {
        work.stop();
      }
    } catch (Home.Busy running) {
      throw new Refusal(
          running.getMessage()
              + " While it runs, import on its page Register, Import: the administrator finds it"
              + " there.",
          running);
    }
  }

  private int run(Path path) throws IOException, InterruptedException {
    DatabaseAddress address = start();
    Process started = Tools.unpack(home).start(address, PROGRAM, List.of(path.toString()));
    synchronized (this) {
      program = started;
    }
    return started.waitFor();
  }

  private synchronized DatabaseAddress start() throws IOException {
    if (settings.external() != null) {
      ExternalDatabase.check(settings.external());
      return settings.external();
    }
    Node.endOrphan(home);
    database = EmbeddedDatabase.start(home);
    return database.address();
  }

  private synchronized void stop() {
    if (program != null) {
      Tools.end(program);
      program = null;
    }
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
