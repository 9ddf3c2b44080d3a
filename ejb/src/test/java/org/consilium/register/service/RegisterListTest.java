package org.consilium.register.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Organisation;
import org.consilium.register.model.ExternalRole;
import org.consilium.register.service.cordis.Shipped;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.PageRequest.SortBy;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of the register over the 200 shipped projects. */
class RegisterListTest {

  private static TestWorld world;
  private static TestUser reader;
  private static ExternalProjectQueries queries;

  @BeforeAll
  static void open() {
    world = new TestWorld();
    Shipped.into(world.database().source());
    reader = world.user("Reader");
    queries = world.service(ExternalProjectQueries.class);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void a_page_takes_two_statements_whatever_was_asked_for() {
    assertThat(world.statements(reader, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
    PageRequest all =
        asked(
            Map.of(
                "text",
                "heart",
                "status",
                "SIGNED",
                "year",
                "2023",
                "country",
                "DE",
                "scheme",
                "HORIZON-RIA",
                "programme",
                "HORIZON.2.1",
                "organisation",
                "1"));
    assertThat(world.statements(reader, () -> queries.page(all))).isEqualTo(2);
  }

  @Test
  void each_filter_counts_what_the_source_says() {
    assertThat(total(Map.of())).isEqualTo(200);
    assertThat(total(Map.of("status", "TERMINATED"))).isEqualTo(count("status = 'TERMINATED'"));
    assertThat(total(Map.of("year", "2023")))
        .isEqualTo(count("extract(year from starts_on) = 2023"));
    assertThat(total(Map.of("country", "CN")))
        .isEqualTo(
            count("id in (select project_id from external_participation where country = 'CN')"));
    assertThat(total(Map.of("scheme", "HORIZON-RIA"))).isEqualTo(count("scheme = 'HORIZON-RIA'"));
    assertThat(total(Map.of("programme", "HORIZON.2.1")))
        .isEqualTo(count("programme_part = 'HORIZON.2.1'"));
    assertThat(total(Map.of("year", "soon", "organisation", "x"))).isEqualTo(200);
  }

  @Test
  void pages_of_every_order_hold_every_project_once() {
    for (String key : List.of("acronym", "starts", "ends", "grant", "partners")) {
      for (boolean up : new boolean[] {true, false}) {
        List<Long> ids =
            world.get(
                reader,
                () ->
                    List.of(0, 70, 140).stream()
                        .flatMap(
                            first ->
                                queries
                                    .page(
                                        new PageRequest(
                                            Map.of(), List.of(new SortBy(key, up)), first, 70))
                                    .rows()
                                    .stream())
                        .map(ExternalProjectRow::id)
                        .toList());
        assertThat(ids).as(key + " " + up).hasSize(200).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_chinese_name_finds_the_projects_of_its_organisation_and_of_those_merged_into_it() {
    long known =
        world.get(
            () -> {
              Organisation own =
                  new Organisation(Organisation.Kind.UNIVERSITY, "Tsinghua University", "清华大学");
              world.em().persist(own);
              return own.id();
            });
    String pic = "999855631";
    world
        .database()
        .run("update organisation set merged_into = " + known + " where pic = '" + pic + "'");
    long projects =
        count("id in (select project_id from external_participation where pic = '" + pic + "')");
    assertThat(projects).isPositive();
    assertThat(total(Map.of("text", "清华大学"))).isEqualTo(projects);
    assertThat(total(Map.of("organisation", Long.toString(known)))).isEqualTo(projects);
    assertThat(total(Map.of("text", "北京大学"))).isZero();
  }

  @Test
  void a_project_shows_every_participation_with_its_money() {
    long parc = world.database().number("select id from external_project where code = '101057014'");
    ExternalProject project = world.get(reader, () -> queries.find(parc)).orElseThrow();
    assertThat(project.row().partners()).isEqualTo(199);
    assertThat(project.fields()).isNotEmpty();
    assertThat(project.hash()).hasSize(64);
    List<ExternalShare> shares = world.get(reader, () -> queries.shares(parc));
    assertThat(shares).hasSize(199);
    assertThat(shares.get(0).role()).isEqualTo(ExternalRole.COORDINATOR);
    assertThat(shares.stream().filter(s -> s.net() != null).mapToLong(s -> s.net().minor()).sum())
        .isEqualTo(project.row().grant().minor());
  }

  @Test
  void an_organisation_shows_the_newest_ten_and_how_many_there_are() {
    long id =
        world
            .database()
            .number(
                "select organisation_id from external_participation group by 1 order by count(*)"
                    + " desc, 1 limit 1");
    ExternalParticipations parts = world.service(ExternalParticipations.class);
    assertThat(world.get(reader, () -> parts.ofOrganisation(id))).hasSize(10);
    assertThat(world.get(reader, () -> parts.all(id)).orElseThrow().count())
        .isEqualTo(
            count(
                "id in (select project_id from external_participation where organisation_id = "
                    + id
                    + ")"));
    assertThat(world.get(reader, () -> parts.all(0))).isEmpty();
  }

  @Test
  void the_filters_offer_what_there_is() {
    RegisterChoices choices = world.service(RegisterChoices.class);
    assertThat(world.get(reader, choices::countries)).hasSize(70).isSorted().contains("CN", "GR");
    assertThat(world.get(reader, choices::schemes)).isSorted().contains("HORIZON-RIA");
    assertThat(world.get(reader, choices::programmes))
        .extracting(RegisterChoices.Word::code)
        .contains("HORIZON.2.1");
  }

  private static long total(Map<String, String> filters) {
    return world.get(reader, () -> queries.page(asked(filters))).total();
  }

  private static long count(String condition) {
    return world.database().number("select count(*) from external_project where " + condition);
  }

  private static PageRequest asked(Map<String, String> filters) {
    return new PageRequest(filters, List.of(), 0, 25);
  }
}
