package org.consilium.register.service.cordis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.consilium.register.model.Euro;
import org.consilium.register.model.Quirk;
import org.consilium.shared.model.Texts;

/** What is said of an import on the command line. */
final class Report {

  private final Connection connection;
  private final long run;
  private final Texts texts;

  Report(Connection connection, long run, Texts texts) {
    this.connection = connection;
    this.run = run;
    this.texts = texts;
  }

  /** What was found and changed, what was odd or wrong, and why it failed if it did. */
  List<String> lines() throws SQLException {
    List<String> lines = counts();
    for (Object[] row :
        Sql.rows(
            connection,
            "select quirk, count(*) from import_note where run_id = ? group by quirk order by 2"
                + " desc, 1",
            run)) {
      Quirk quirk = Quirk.valueOf((String) row[0]);
      lines.add(
          texts.get(quirk.isError() ? "import.said.error" : "import.said.warning", quirk, row[1]));
    }
    for (Object[] row :
        Sql.rows(
            connection,
            "select failure, failure_figures from import_run where id = ? and failure is not null",
            run)) {
      lines.add(texts.get((String) row[0], (Object[]) ((Array) row[1]).getArray()));
    }
    return lines;
  }

  private List<String> counts() throws SQLException {
    List<String> lines = new ArrayList<>();
    for (Object[] row :
        Sql.rows(
            connection,
            "select thing, found, added, changed, unchanged, removed, held, amount_cents"
                + " from import_count where run_id = ? order by thing desc",
            run)) {
      String count =
          texts.get(
              "import.said.count",
              texts.get("import.thing." + row[0]),
              row[1],
              row[2],
              row[3],
              row[4],
              row[5],
              row[6]);
      lines.add(
          row[7] == null
              ? count
              : count + " · " + texts.get("import.said.money", Euro.cents((Number) row[7])));
    }
    return lines;
  }

  boolean anyHeld() throws SQLException {
    return Sql.number(connection, "select sum(held) from import_count where run_id = ?", run) > 0;
  }

  /** Writes the annotated copies beside the files; where that is not possible, here. */
  List<Path> copies(Path beside) throws SQLException, IOException {
    Path absolute = beside.toAbsolutePath();
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
    if (folder == null || !Files.isWritable(folder)) {
      folder = Path.of("").toAbsolutePath();
    }
    List<Path> copies = new ArrayList<>();
    for (Object[] row :
        Sql.rows(
            connection,
            "select name, bytes from import_copy where run_id = ? order by name",
            run)) {
      copies.add(Files.write(folder.resolve((String) row[0]), (byte[]) row[1]));
    }
    return copies;
  }
}
