package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores the words of projects: topics, parts of the programme, scientific fields; each word once,
 * and which projects have it.
 */
final class Words {

  private final Connection connection;

  Words(Connection connection) {
    this.connection = connection;
  }

  /** Brings the lists of words up to date. A word without a title of its own is its own title. */
  void prepare() throws SQLException {
    list("programme_part (code, title)", "part, title", "stage_part", "title");
    list("external_topic (code, title)", "topic, title", "stage_topic", "title");
    list("science_field (code, path, title)", "field, path, title", "stage_field", "path", "title");
    untitled("programme_part", "programme_part");
    untitled("external_topic", "topic");
  }

  private void list(String table, String columns, String from, String... kept) throws SQLException {
    String key = columns.split(",")[0];
    String name = table.split(" ")[0];
    List<String> sets = new ArrayList<>();
    List<String> differs = new ArrayList<>();
    for (String column : kept) {
      sets.add(column + " = excluded." + column);
      differs.add(name + "." + column + " <> excluded." + column);
    }
    Sql.run(
        connection,
        String.format(
            "insert into %s select distinct on (%s) %s from %s order by %s, line desc"
                + " on conflict (code) do update set %s where %s",
            table, key, columns, from, key, String.join(", ", sets), String.join(" or ", differs)));
  }

  private void untitled(String table, String column) throws SQLException {
    Sql.run(
        connection,
        String.format(
            "insert into %s (code, title) select distinct %s, %s from stage_project where %s is not"
                + " null on conflict do nothing",
            table, column, column, column));
  }

  /** Stores which of the projects from one key to another have which words, and no others. */
  void chunk(String from, String to) throws SQLException {
    if (!isEmpty("part")) {
      drop("part", "external_project_part", "part_code", from, to);
      Sql.run(
          connection,
          "insert into external_project_part (project_id, part_code, main) select p.id, s.part,"
              + " bool_or(s.main) from stage_part s join external_project p on p.source = 'CORDIS'"
              + " and p.code = s.code where s.code between ? and ? group by p.id, s.part on"
              + " conflict (project_id, part_code) do update set main = excluded.main where"
              + " external_project_part.main <> excluded.main",
          from,
          to);
    }
    if (!isEmpty("field")) {
      drop("field", "external_project_field", "field_code", from, to);
      Sql.run(
          connection,
          "insert into external_project_field (project_id, field_code)"
              + " select distinct p.id, s.field from stage_field s"
              + " join external_project p on p.source = 'CORDIS' and p.code = s.code"
              + " where s.code between ? and ? on conflict do nothing",
          from,
          to);
    }
  }

  /** A source without the file says nothing about the words, so they stay. */
  private boolean isEmpty(String word) throws SQLException {
    return Sql.rows(connection, "select 1 from stage_" + word + " limit 1").isEmpty();
  }

  private void drop(String word, String table, String column, String from, String to)
      throws SQLException {
    Sql.run(
        connection,
        String.format(
            "delete from %s x using external_project p, stage_project s where p.id = x.project_id"
                + " and p.source = 'CORDIS' and p.code = s.code and s.code between ? and ? and not"
                + " exists (select 1 from stage_%s n where n.code = p.code and n.%s = x.%s)",
            table, word, word, column),
        from,
        to);
  }
}
