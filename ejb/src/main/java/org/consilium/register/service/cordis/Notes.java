package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.consilium.register.model.Quirk;

/** Keeps what was odd or wrong, row by row. */
final class Notes {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final long run;

  Notes(Connection connection, long run) {
    this.connection = connection;
    this.run = run;
  }

  /** Keeps what was found while a file was read; the projects of wrong rows are held back. */
  void keep(String file, List<Fault> faults) throws SQLException {
    try (PreparedStatement note =
            connection.prepareStatement(
                "insert into import_note (id, run_id, quirk, file, line, code, figures)"
                    + " values (nextval('import_note_seq'), ?, ?, ?, ?, ?, ?)");
        PreparedStatement hold =
            connection.prepareStatement(
                "insert into stage_held (code) values (?) on conflict do nothing")) {
      int waiting = 0;
      for (Fault fault : faults) {
        note.setLong(1, run);
        note.setString(2, fault.quirk().name());
        note.setString(3, file);
        note.setInt(4, fault.line());
        note.setString(5, fault.code());
        note.setArray(6, connection.createArrayOf("text", fault.figures().toArray()));
        note.addBatch();
        if (fault.quirk().isError() && fault.code() != null) {
          hold.setString(1, fault.code());
          hold.addBatch();
        }
        if (++waiting % BATCH == 0) {
          note.executeBatch();
        }
      }
      note.executeBatch();
      hold.executeBatch();
    }
  }

  /**
   * Keeps what a query finds.
   *
   * @param query selects {@code line, code, figures} of staged rows
   * @param parameters for the {@code ?} in the query
   */
  int find(Quirk quirk, String file, String query, Object... parameters) throws SQLException {
    List<Object> all = new ArrayList<>(List.of(run, quirk.name(), file));
    all.addAll(List.of(parameters));
    int found =
        Sql.run(
            connection,
            "insert into import_note (id, run_id, quirk, file, line, code, figures)"
                + " select nextval('import_note_seq'), ?, ?, ?, x.line, x.code, x.figures from ("
                + query
                + ") x (line, code, figures) order by x.line",
            all.toArray());
    if (quirk.isError() && found > 0) {
      Sql.run(
          connection,
          "insert into stage_held select distinct code from import_note where run_id = ? and quirk"
              + " = ? and code is not null on conflict do nothing",
          run,
          quirk.name());
    }
    return found;
  }
}
