package org.consilium.register.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.PageRequest.SortBy;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each sort, filter and search that the register offers is answered by an index, on 20,000 made
 * projects with 120,000 participations. What the database says it used counts, not what was meant.
 */
class RegisterPlanTest {

  private static final String[] ROWS = {
    "insert into import_run (id, source, origin, state, asked_by_name, asked_at, ended_at) values"
        + " (1, 'CORDIS', 'made', 'DONE', 'tester', now(), now())",
    "insert into programme_part select 'P' || n, 'Part ' || n from generate_series(0, 14) n",
    "insert into organisation (id, kind, name_en, name_zh, sort_key, pic, origin, search_text)"
        + " select n, 'UNIVERSITY', 'University ' || n, '大学', 'u' || n, (900000000 + n)::text,"
        + " 'CORDIS', 'university u' || n || case when n % 100 = 0 then ' 大 学 大学' else '' end from generate_series(1, 30000) n",
    "insert into external_project (id, source, code, acronym, title, status, starts_on, ends_on,"
        + " total_cost_cents, grant_cents, currency, programme_part, scheme, partners,"
        + " content_hash, first_run, last_run, search_text, objective) select n, 'CORDIS',"
        + " (100000000 + n)::text, md5(n::text), 'Title ' || n, case when n % 50 = 0 then"
        + " 'TERMINATED' else 'SIGNED' end, date '2021-01-01' + n % 2000, date '2026-01-01' + n %"
        + " 2000, n, n * 7919 % 1000003, 'EUR', 'P' || n % 15, 'S' || n % 25, n % 40,"
        + " sha256(n::text::bytea), 1, 1, 'title w' || n % 3000, repeat(md5(n::text), 30)"
        + " from generate_series(1, 20000) n",
    "insert into external_participation (id, project_id, organisation_id, pic, role, position,"
        + " name, country, left_early, content_hash, last_run) select p * 10 + k, p, (p * 6 + k)"
        + " * 31 % 30000 + 1, (900000001 + (p * 6 + k) * 31 % 5000)::text, case when k = 1 then"
        + " 'COORDINATOR' else 'PARTICIPANT' end, k, 'U', chr(65 + (p + k) % 13) || 'A', false,"
        + " sha256('x'), 1 from generate_series(1, 20000) p, generate_series(1, 6) k"
  };

  private static TestWorld world;
  private static ExternalProjectQueries queries;

  @BeforeAll
  static void fill() throws SQLException {
    world = new TestWorld();
    world.database().run(ROWS);
    try (Connection connection = world.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)"); // as an import does it at its end
    }
    queries = world.service(ExternalProjectQueries.class);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "acronym, true, external_project_acronym",
    "acronym, false, external_project_acronym_down",
    "starts, true, external_project_oldest",
    "starts, false, external_project_newest",
    "ends, true, external_project_ends",
    "ends, false, external_project_ends_down",
    "grant, true, external_project_grant",
    "grant, false, external_project_grant_down",
    "partners, true, external_project_partners",
    "partners, false, external_project_partners_down"
  })
  void each_order_reads_its_index(String key, boolean up, String index) {
    assertThat(uses(index, Map.of(), List.of(new SortBy(key, up)))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "status, TERMINATED, external_project_status",
    "scheme, S7, external_project_scheme",
    "programme, P3, external_project_programme",
    "country, CA, external_participation_country",
    "organisation, 77, external_participation_organisation",
    "text, w77, external_project_search",
    "text, u4711, organisation_search",
    "text, 大学, organisation_search"
  })
  void each_filter_and_search_reads_its_index(String filter, String value, String index) {
    assertThat(uses(index, Map.of(filter, value), List.of())).isPositive();
  }

  @Test
  void a_year_reads_an_index_of_the_first_day() {
    Map<String, String> year = Map.of("year", "2023");
    assertThat(
            uses("external_project_newest", year, List.of())
                + uses("external_project_oldest", year, List.of()))
        .isPositive();
  }

  /** How often the index was read for one page. */
  private static long uses(String index, Map<String, String> filters, List<SortBy> sort) {
    long before = scans(index);
    world.run(
        () -> {
          assertThat(queries.page(new PageRequest(filters, sort, 0, 25)).rows()).isNotEmpty();
          world.em().createNativeQuery("select 1 from pg_stat_force_next_flush()").getResultList();
        });
    return scans(index) - before;
  }

  private static long scans(String index) {
    return world
        .database()
        .number("select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'");
  }
}
