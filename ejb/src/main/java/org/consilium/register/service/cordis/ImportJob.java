package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Does the imports that people asked for on a page, one after the other. */
public final class ImportJob {

  private final DataSource source;
  private final Clock clock;
  private final Runnable beat;

  /** The job on the database behind this source; {@code beat} is called while it works. */
  public ImportJob(DataSource source, Clock clock, Runnable beat) {
    this.source = source;
    this.clock = clock;
    this.beat = beat;
  }

  /** Does the imports that wait; says of those whose program died that they have failed. */
  public void run() {
    try {
      Optional<Long> next = next();
      while (next.isPresent()) {
        work(next.get());
        next = next();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The import that waits longest; none while another is at work on this database. */
  private Optional<Long> next() throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (Sql.rows(connection, "select 1 from import_run where state in ('WAITING', 'RUNNING')")
              .isEmpty()
          || Sql.rows(connection, "select 1 where pg_try_advisory_lock(?)", CordisImport.LOCK)
              .isEmpty()) {
        return Optional.empty();
      }
      try {
        RunLog.interrupted(connection, clock, 0);
        return Sql.rows(
                connection,
                "select id from import_run where state = 'WAITING' and asked_by is not null order"
                    + " by id limit 1")
            .stream()
            .findFirst()
            .map(row -> ((Number) row[0]).longValue());
      } finally {
        Sql.rows(connection, "select pg_advisory_unlock(?)", CordisImport.LOCK);
      }
    }
  }

  private void work(long run) throws SQLException, IOException {
    Path folder = Files.createTempDirectory("import");
    CordisImport.End end = CordisImport.End.FAILED;
    try {
      end = run(run, unload(run, folder));
    } catch (Unfit unfit) {
      failed(run, unfit);
    } finally {
      delete(folder);
      try (Connection connection = source.getConnection()) {
        Sql.run(connection, "delete from import_file where run_id = ?", run);
        RunTrail.keep(connection, clock, run, end);
      }
    }
  }

  private CordisImport.End run(long run, Optional<Path> place) throws SQLException, IOException {
    try (CordisFiles files =
        place.isPresent() ? CordisFiles.of(place.get(), origin(run)) : CordisFiles.shipped()) {
      return new CordisImport(source, clock).run(files, run, (phase, permille) -> beat.run());
    }
  }

  private String origin(long run) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return (String)
          Sql.rows(connection, "select origin from import_run where id = ?", run).get(0)[0];
    }
  }

  private void failed(long run, Unfit unfit) throws SQLException {
    try (Connection connection = source.getConnection()) {
      RunLog log = new RunLog(connection, clock, run, (phase, permille) -> {});
      if (log.start()) {
        log.failed(unfit.key(), Arrays.stream(unfit.args()).map(String::valueOf).toList());
      }
    }
  }

  /**
   * Lays the files of a run into a folder, piece by piece; the place to import, if there are any.
   */
  private Optional<Path> unload(long run, Path folder) throws SQLException, IOException {
    List<Object[]> names;
    try (Connection connection = source.getConnection()) {
      names = Sql.rows(connection, "select distinct name from import_file where run_id = ?", run);
      for (Object[] name : names) {
        unload(connection, run, (String) name[0], folder);
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String first = (String) names.get(0)[0];
    return Optional.of(first.endsWith(".zip") ? folder.resolve(first) : folder);
  }

  private static void unload(Connection connection, long run, String name, Path folder)
      throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(Path.of(name).getFileName()));
        PreparedStatement piece =
            connection.prepareStatement(
                "select bytes from import_file where run_id = ? and name = ? and number = ?")) {
      piece.setLong(1, run);
      piece.setString(2, name);
      for (int number = 0; ; number++) {
        piece.setInt(3, number);
        try (ResultSet found = piece.executeQuery()) {
          if (!found.next()) {
            return;
          }
          out.write(found.getBytes(1));
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
