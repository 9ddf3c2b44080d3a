package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Real data for tests of what stands on the register. */
public final class Shipped {

  private Shipped() {}

  /** Imports the 200 shipped projects. */
  public static void into(DataSource database) {
    run(CordisFiles.shipped(), database);
  }

  /** Two projects made by hand, as a file. */
  public static String twoProjects() {
    return Sample.PROJECTS;
  }

  /** Their participations. */
  public static String threeParts() {
    return Sample.PARTICIPATIONS;
  }

  /** Imports the files of a folder. */
  public static void folder(Path folder, DataSource database) {
    try (CordisFiles files = CordisFiles.of(folder)) {
      run(files, database);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void run(CordisFiles files, DataSource database) {
    try (Connection connection = database.getConnection()) {
      long run = RunLog.begin(connection, Clock.systemUTC(), files.name(), "tester");
      CordisImport.End end =
          new CordisImport(database, Clock.systemUTC()).run(files, run, (phase, permille) -> {});
      if (end != CordisImport.End.DONE) {
        throw new IllegalStateException("import ended as " + end);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
