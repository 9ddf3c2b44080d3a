package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.OrganisationIntake;
import org.consilium.register.model.Quirk;

/**
 * Takes what was read into the register, some hundred whole projects per transaction, so that an
 * end at any moment leaves no half of one.
 */
final class Store {

  private static final Map<String, Organisation.Kind> KINDS =
      Map.of(
          "HES", Organisation.Kind.UNIVERSITY,
          "REC", Organisation.Kind.RESEARCH_INSTITUTE,
          "PRC", Organisation.Kind.COMPANY,
          "PUB", Organisation.Kind.GOVERNMENT,
          "OTH", Organisation.Kind.OTHER);

  private static final String PROJECT_COLUMNS =
      "rcn, acronym, title, objective, keywords, status, starts_on, ends_on, signed_on,"
          + " terminated_on, months, total_cost_cents, grant_cents, programme_part, topic,"
          + " framework, master_call, sub_call, scheme, doi, updated_at, search_text, content_hash";

  private static final String PARTICIPATION_COLUMNS =
      "name, short_name, rcn, sector, sme, city, country, nuts, gross_cents, net_cents,"
          + " total_cost_cents, left_early, content_hash";

  private final Connection connection;
  private final long run;
  private final Notes notes;
  private final Tally tally;
  private final CordisFiles files;
  private final Words words;

  Store(Connection connection, long run, Notes notes, Tally tally, CordisFiles files) {
    this.connection = connection;
    this.run = run;
    this.notes = notes;
    this.tally = tally;
    this.files = files;
    this.words = new Words(connection);
  }

  /** Leaves only what is to be stored, and brings the lists of words up to date. */
  void prepare() throws SQLException {
    for (String table : List.of("project", "participation", "part", "field", "topic")) {
      Sql.run(
          connection, "delete from stage_" + table + " s using stage_held h where h.code = s.code");
    }
    words.prepare();
  }

  /** The first and last project of each part, in order. */
  List<String[]> chunks(int projects) throws SQLException {
    List<String[]> chunks = new ArrayList<>();
    for (Object[] row :
        Sql.rows(
            connection,
            "select min(code), max(code) from (select code, (row_number() over (order by code) - 1)"
                + " / "
                + projects
                + " as part from stage_project) t group by part order by part")) {
      chunks.add(new String[] {(String) row[0], (String) row[1]});
    }
    return chunks;
  }

  /** Stores the projects from one key to another, whole; the caller commits. */
  void chunk(String from, String to) throws SQLException {
    organisations(from, to);
    projects(from, to);
    participations(from, to);
    words.chunk(from, to);
  }

  /** Says how many organisations were known before. */
  void done() throws SQLException {
    tally.rest(Tally.ORGANISATION);
  }

  private void organisations(String from, String to) throws SQLException {
    List<OrganisationIntake.Known> newcomers = new ArrayList<>();
    for (Object[] row :
        Sql.rows(
            connection,
            "select distinct on (s.pic) s.pic, s.sector, s.name, s.country, s.city from"
                + " stage_participation s where s.code between ? and ? and not exists (select 1"
                + " from organisation o where o.pic = s.pic) order by s.pic, s.code, s.position,"
                + " s.role",
            from,
            to)) {
      newcomers.add(
          new OrganisationIntake.Known(
              (String) row[0],
              row[1] == null ? Organisation.Kind.OTHER : KINDS.get((String) row[1]),
              (String) row[2],
              (String) row[3],
              (String) row[4]));
    }
    tally.add(Tally.ORGANISATION, OrganisationIntake.add(connection, newcomers), 0, 0, 0);
  }

  private void projects(String from, String to) throws SQLException {
    String partners = "(select count(*) from stage_participation x where x.code = s.code)";
    upsert(
        Tally.PROJECT,
        "insert into external_project (id, source, code, currency, first_run, last_run, partners, "
            + PROJECT_COLUMNS
            + ") select nextval('external_project_seq'), 'CORDIS', s.code, 'EUR', ?, ?, "
            + partners
            + ", "
            + aliased("s", PROJECT_COLUMNS)
            + " from stage_project s where s.code between ? and ? order by s.code"
            + " on conflict (source, code) do update set last_run = excluded.last_run,"
            + " version = external_project.version + 1, partners = excluded.partners, "
            + excluded(PROJECT_COLUMNS)
            + " where external_project.content_hash <> excluded.content_hash"
            + " or external_project.partners <> excluded.partners",
        "select count(*) from stage_project where code between ? and ?",
        List.of(run, run, from, to));
  }

  private void participations(String from, String to) throws SQLException {
    int gone = gone(from, to);
    upsert(
        Tally.PARTICIPATION,
        "insert into external_participation (id, last_run, project_id, organisation_id, pic, role,"
            + " position, "
            + PARTICIPATION_COLUMNS
            + ") select nextval('external_participation_seq'), ?, p.id, o.id, s.pic, s.role,"
            + " s.position, "
            + aliased("s", PARTICIPATION_COLUMNS)
            + " from stage_participation s join external_project p on p.source = 'CORDIS' and"
            + " p.code = s.code join organisation o on o.pic = s.pic where s.code between ? and ?"
            + " order by s.code, s.position, s.role, s.pic on conflict (project_id, position, role,"
            + " pic) do update set last_run = excluded.last_run, "
            + excluded(PARTICIPATION_COLUMNS)
            + " where external_participation.content_hash <> excluded.content_hash",
        "select count(*) from stage_participation where code between ? and ?",
        List.of(run, from, to));
    tally.add(Tally.PARTICIPATION, 0, 0, 0, gone);
  }

  private void upsert(String thing, String sql, String count, List<Object> parameters)
      throws SQLException {
    Object[] rows =
        Sql.rows(
                connection,
                "with done as ("
                    + sql
                    + " returning (xmax = 0) as fresh) select count(*) filter (where fresh),"
                    + " count(*) filter (where not fresh) from done",
                parameters.toArray())
            .get(0);
    int added = ((Number) rows[0]).intValue();
    int changed = ((Number) rows[1]).intValue();
    int all =
        (int)
            Sql.number(
                connection,
                count,
                parameters.get(parameters.size() - 2),
                parameters.get(parameters.size() - 1));
    tally.add(thing, added, changed, all - added - changed, 0);
  }

  /** Participations that the source no longer has are taken out, and it is said which. */
  private int gone(String from, String to) throws SQLException {
    String missing =
        " from external_participation x join external_project p on p.id = x.project_id join"
            + " stage_project s on s.code = p.code where p.source = 'CORDIS' and p.code between ?"
            + " and ? and not exists (select 1 from stage_participation n where n.code = p.code and"
            + " n.position = x.position and n.role = x.role and n.pic = x.pic)";
    notes.find(
        Quirk.NO_LONGER_THERE,
        files.name(Sheet.ALL.get(0)),
        "select s.line, s.code, array[x.pic, x.name, x.role]" + missing,
        from,
        to);
    return Sql.run(
        connection,
        "delete from external_participation where id in (select x.id" + missing + ")",
        from,
        to);
  }

  private static String aliased(String alias, String columns) {
    return alias + "." + columns.replace(", ", ", " + alias + ".");
  }

  private static String excluded(String columns) {
    List<String> sets = new ArrayList<>();
    for (String column : columns.split(", ")) {
      sets.add(column + " = excluded." + column);
    }
    return String.join(", ", sets);
  }
}
