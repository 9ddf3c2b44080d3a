package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.testing.TestDatabase;

/** Imports on a database of their own, and files made for them. */
final class Imports {

  final TestDatabase database = TestDatabase.fresh();
  private final Clock clock = Clock.systemUTC();
  private final int projectsAtOnce;

  Imports() {
    this(500);
  }

  /** Imports that store so many projects per transaction. */
  Imports(int projectsAtOnce) {
    this.projectsAtOnce = projectsAtOnce;
  }

  /** What a run left behind. */
  record Done(long run, End end) {}

  Done shipped() {
    return run(CordisFiles.shipped());
  }

  Done folder(Path folder) {
    try (CordisFiles files = CordisFiles.of(folder)) {
      return run(files);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Done run(CordisFiles files) {
    return run(files, (phase, permille) -> {});
  }

  Done run(CordisFiles files, CordisImport.Listener listener) {
    return run(files, begin(files.name()), listener);
  }

  Done run(CordisFiles files, long run, CordisImport.Listener listener) {
    try {
      CordisImport work = new CordisImport(database.source(), clock, projectsAtOnce);
      return new Done(run, work.run(files, run, listener));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  long begin(String origin) {
    try (Connection connection = database.source().getConnection()) {
      return RunLog.begin(connection, clock, origin, "tester");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  long number(String query) {
    return database.number(query);
  }

  long notes(long run, String quirk) {
    return number(
        "select count(*) from import_note where run_id = " + run + " and quirk = '" + quirk + "'");
  }

  /** Everything an import can change, as one hash. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (String table :
        new String[] {
          "external_project",
          "external_participation",
          "external_project_part",
          "external_project_field",
          "programme_part",
          "external_topic",
          "science_field",
          "organisation"
        }) {
      all.append(
          database.text(
              "select md5(coalesce(string_agg(x, '' order by x), '')) from (select (t.*)::text ||"
                  + " xmin::text as x from "
                  + table
                  + " t) t"));
    }
    return all.toString();
  }

  /** What one quirk of a run says, by line. */
  String figures(long run, String quirk) {
    return database.text(
        "select string_agg(file || ':' || line || ' ' || array_to_string(figures, ','), ' | ' order"
            + " by id) from import_note where run_id = "
            + run
            + " and quirk = '"
            + quirk
            + "'");
  }

  /** Projects whose participations are not all there. */
  long halves() {
    return number(
        "select count(*) from external_project p where p.partners <>"
            + " (select count(*) from external_participation x where x.project_id = p.id)");
  }

  String state(long run) {
    return database.text("select state from import_run where id = " + run);
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
