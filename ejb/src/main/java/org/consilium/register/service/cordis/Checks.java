package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.consilium.register.model.Quirk;

/** Looks at what was read as a whole: rows that contradict each other. */
final class Checks {

  private static final String NONE = "'{}'::text[]";
  private static final String SOUND =
      " not exists (select 1 from stage_held h where h.code = s.code)";

  private final Connection connection;
  private final Notes notes;
  private final CordisFiles files;
  private final long run;

  Checks(Connection connection, long run, Notes notes, CordisFiles files) {
    this.connection = connection;
    this.run = run;
    this.notes = notes;
    this.files = files;
  }

  /** Finds what holds projects back. */
  void errors() throws SQLException {
    notes.find(
        Quirk.ROW_TWICE,
        project(),
        "select line, code, array[code, first::text] from (select line, code, min(line) over w as"
            + " first, row_number() over (partition by code order by line) as n from stage_project"
            + " window w as (partition by code)) t where n > 1");
    notes.find(
        Quirk.ROW_TWICE,
        participation(),
        "select line, code, array[pic, first::text] from (select line, code, pic, min(line) over w"
            + " as first, row_number() over (partition by code, pic, role, position order by line)"
            + " as n from stage_participation window w as (partition by code, pic, role, position))"
            + " t where n > 1");
    orphans(participation(), "stage_participation");
    for (Sheet sheet : files.sheets()) {
      if (sheet instanceof WordSheet) {
        orphans(files.name(sheet), sheet.target().split(" ")[0]);
      }
    }
    held();
  }

  private void orphans(String file, String table) throws SQLException {
    notes.find(
        Quirk.PROJECT_MISSING,
        file,
        "select s.line, s.code, array[s.code] from "
            + table
            + " s where"
            + SOUND
            + " and not exists (select 1 from stage_project p where p.code = s.code)");
  }

  /** Says of the other rows of such projects why they are not taken, and takes them out. */
  private void held() throws SQLException {
    if (Sql.number(connection, "select count(*) from stage_held") == 0) {
      return;
    }
    for (List<String> sheet :
        List.of(
            List.of(project(), "stage_project"), List.of(participation(), "stage_participation"))) {
      notes.find(
          Quirk.HELD_BACK,
          sheet.get(0),
          "select s.line, s.code, array[s.code] from "
              + sheet.get(1)
              + " s join stage_held h on h.code = s.code and not exists (select 1 from import_note"
              + " n where n.run_id = ? and n.file = ? and n.line = s.line and n.quirk = ?)",
          run,
          sheet.get(0),
          Quirk.ROW_TWICE.name());
    }
  }

  /** Finds what is odd about the projects that are taken. */
  void warnings() throws SQLException {
    shares();
    coordinators();
    organisations();
    titles("topics", "stage_topic", "topic");
    titles("legalBasis", "stage_part", "part");
    titles("euroSciVoc", "stage_field", "field");
  }

  private void shares() throws SQLException {
    notes.find(
        Quirk.SHARES_DIFFER,
        project(),
        "select s.line, s.code, array[to_char(s.grant_cents / 100.0, 'FM999999999990.00'),"
            + " to_char(x.gross / 100.0, 'FM999999999990.00')] from stage_project s join (select"
            + " code, sum(coalesce(gross_cents, 0)) as gross from stage_participation group by"
            + " code) x on x.code = s.code where x.gross <> s.grant_cents and"
            + SOUND);
    notes.find(
        Quirk.THIRD_PARTY_SUM,
        participation(),
        "select s.line, s.code, array[to_char(s.gross_cents / 100.0, 'FM999999999990.00'),"
            + " to_char((coalesce(s.net_cents, 0) + x.net) / 100.0, 'FM999999999990.00'),"
            + " s.position::text] from stage_participation s join (select code, position,"
            + " sum(coalesce(net_cents, 0)) as net  from stage_participation where role ="
            + " 'THIRD_PARTY' group by code, position) x on x.code = s.code and x.position ="
            + " s.position where s.role in ('COORDINATOR', 'PARTICIPANT') and s.gross_cents <>"
            + " coalesce(s.net_cents, 0) + x.net and"
            + SOUND);
  }

  private void coordinators() throws SQLException {
    String counted =
        "(select s.line, s.code, (select count(*) from stage_participation x where x.code = s.code"
            + " and x.role = 'COORDINATOR') as n from stage_project s where"
            + SOUND
            + ") t where ";
    notes.find(
        Quirk.NO_COORDINATOR,
        project(),
        "select line, code, " + NONE + " from " + counted + "n = 0");
    notes.find(
        Quirk.SEVERAL_COORDINATORS,
        project(),
        "select line, code, array[n::text] from " + counted + "n > 1");
  }

  private void organisations() throws SQLException {
    notes.find(
        Quirk.SAME_ORGANISATION_AGAIN,
        participation(),
        "select line, code, array[pic, role, first] from (select s.line, s.code, s.pic, s.role,"
            + " first_value(role) over w as first, row_number() over w as n from"
            + " stage_participation s where"
            + SOUND
            + " window w as (partition by s.code, s.pic order by s.line)) t where n > 1");
    notes.find(
        Quirk.SEVERAL_NAMES,
        participation(),
        "select line, code, array[pic, name, first] from (select s.line, s.code, s.pic, s.name,"
            + " first_value(s.name) over (partition by s.pic order by s.code, s.position, s.role,"
            + " s.line) as first from stage_participation s where"
            + SOUND
            + ") t where name <> first");
  }

  private void titles(String sheet, String table, String key) throws SQLException {
    for (Sheet there : files.sheets()) {
      if (there.names().contains(sheet)) {
        notes.find(
            Quirk.SEVERAL_TITLES,
            files.name(there),
            "select line, code, array[word, title, last] from (select line, code, "
                + key
                + " as word, title, first_value(title) over (partition by "
                + key
                + " order by line desc) as last from "
                + table
                + ") t where title <> last");
      }
    }
  }

  private String project() {
    return files.name(Sheet.ALL.get(0));
  }

  private String participation() {
    return files.name(Sheet.ALL.get(1));
  }
}
