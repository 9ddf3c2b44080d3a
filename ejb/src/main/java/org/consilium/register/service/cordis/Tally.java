package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;

/** What an import found and what that changed, per kind of thing, kept with the run. */
final class Tally {

  static final String ORGANISATION = "ORGANISATION";
  static final String PROJECT = "PROJECT";
  static final String PARTICIPATION = "PARTICIPATION";

  private final Connection connection;
  private final long run;

  Tally(Connection connection, long run) {
    this.connection = connection;
    this.run = run;
  }

  /** Begins with what was read. */
  void read() throws SQLException {
    begin(
        ORGANISATION,
        "select count(distinct pic), 0, null::bigint from stage_participation s where ");
    begin(PROJECT, "select count(*), 0, sum(grant_cents)::bigint from stage_project s where ");
    begin(
        PARTICIPATION,
        "select count(*), 0, sum(gross_cents)::bigint from stage_participation s where ");
    Sql.run(
        connection,
        "update import_count set held = (select count(*) from stage_held) where run_id = ? and"
            + " thing = ?",
        run,
        PROJECT);
  }

  private void begin(String thing, String counted) throws SQLException {
    Sql.run(
        connection,
        "insert into import_count (run_id, thing, found, held, amount_cents) select ?, ?, x.* from"
            + " ("
            + counted
            + "not exists (select 1 from stage_held h where h.code = s.code)) x",
        run,
        thing);
  }

  /** Adds what one part of the storing changed. */
  void add(String thing, int added, int changed, int unchanged, int removed) throws SQLException {
    Sql.run(
        connection,
        "update import_count set added = added + ?, changed = changed + ?, unchanged = unchanged +"
            + " ?, removed = removed + ? where run_id = ? and thing = ?",
        added,
        changed,
        unchanged,
        removed,
        run,
        thing);
  }

  /** What was found and is neither new nor changed was there before. */
  void rest(String thing) throws SQLException {
    Sql.run(
        connection,
        "update import_count set unchanged = found - added - changed where run_id = ? and thing ="
            + " ?",
        run,
        thing);
  }
}
