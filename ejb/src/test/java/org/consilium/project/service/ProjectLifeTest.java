package org.consilium.project.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPartner;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.model.Tier;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Projects from their decision to their end, who sees them, how they stood, on a real database. */
class ProjectLifeTest {

  private final ProjectWorld w = new ProjectWorld();

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_released_decision_becomes_a_project_with_partners_and_leaders_of_the_judged_version() {
    long id = w.project("Ultrasonic knife", 500_000);
    ProjectRow project = w.world.get(w.manager, () -> w.queries.find(id)).orElseThrow();
    LocalDate today = LocalDate.now(Time.ZONE);
    assertThat(project.code()).isEqualTo("PRJ-" + today.getYear() + "-001");
    assertThat(project.state()).isEqualTo(Project.State.SETUP);
    assertThat(project.tier()).isEqualTo(Tier.ORDINARY);
    assertThat(project.granted()).isEqualTo(Money.yuan(500_000));
    assertThat(project.summary()).isEqualTo("About Ultrasonic knife");
    assertThat(project.endsOn()).isEqualTo(LocalDate.of(today.getYear() + 2, 12, 31));
    assertThat(w.world.get(w.manager, () -> w.team.partners(id, today)))
        .extracting(ProjectTeam.Partner::organisationId, ProjectTeam.Partner::role)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(w.university, ProjectPartner.Role.LEAD),
            org.assertj.core.api.Assertions.tuple(w.hospital, ProjectPartner.Role.PARTNER),
            org.assertj.core.api.Assertions.tuple(w.company, ProjectPartner.Role.PARTNER));
    assertThat(w.world.get(w.manager, () -> w.team.people(id, today)))
        .extracting(ProjectTeam.Member::personId, ProjectTeam.Member::part)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(
                w.engineer.personId(), ProjectPerson.Part.ENGINEER),
            org.assertj.core.api.Assertions.tuple(
                w.clinician.personId(), ProjectPerson.Part.CLINICIAN));
    assertThat(
            w.world
                .database()
                .number("select count(*) from task where kind = 'task.project-setup'"))
        .isEqualTo(2);
  }

  @Test
  void its_story_leads_from_the_call_to_the_decision_with_the_hash_of_what_was_judged() {
    long id = w.project("Ultrasonic knife", 500_000);
    ProjectStory story = w.world.get(w.engineer, () -> w.stories.of(id)).orElseThrow();
    assertThat(story.need()).isNull();
    assertThat(story.call().code()).isEqualTo("TEST-1");
    assertThat(story.version().sha256())
        .isEqualTo(ProjectWorld.hash("{\"title\":\"Ultrasonic knife\"}"));
    assertThat(story.decision().amount()).isEqualTo(Money.yuan(500_000));
    assertThat(story.decision().conditions()).isEqualTo("ethics first");
  }

  @Test
  void only_what_is_funded_becomes_a_project_and_only_once() {
    var decided = w.decided("Knife", 100);
    w.world.run(() -> w.founding.follow(decided));
    assertThatThrownBy(() -> w.world.run(() -> w.founding.follow(decided)))
        .hasStackTraceContaining("project_proposal_id_key");
    assertThat(w.world.database().number("select count(*) from project")).isEqualTo(1);
  }

  @Test
  void codes_count_up_within_the_year() {
    w.project("One", 100);
    w.project("Two", 100);
    assertThat(
            w.world
                .database()
                .text("select string_agg(right(code, 4), '' order by id) from project"))
        .isEqualTo("-001-002");
  }

  @Test
  void leaders_and_officers_see_their_own_and_the_centre_sees_all() {
    long id = w.project("Knife", 100);
    for (TestUser reader :
        List.of(w.engineer, w.clinician, w.officer, w.manager, w.centre, w.finance, w.auditor)) {
      assertThat(w.world.get(reader, () -> w.queries.page(PageRequest.firstPage(5))).rows())
          .as(reader.actor().name())
          .extracting(ProjectRow::id)
          .containsExactly(id);
      assertThat(w.world.get(reader, () -> w.stories.of(id))).isPresent();
    }
    LocalDate today = LocalDate.now(Time.ZONE);
    for (TestUser reader : List.of(w.stranger, w.strangeOfficer)) {
      assertThat(w.world.get(reader, () -> w.queries.page(PageRequest.firstPage(5))).total())
          .isZero();
      assertThat(w.world.get(reader, () -> w.queries.find(id))).isEmpty();
      assertThat(w.world.get(reader, () -> w.stories.of(id))).isEmpty();
      assertThat(w.world.get(reader, () -> w.team.partners(id, today))).isEmpty();
      assertThat(w.world.get(reader, () -> w.team.people(id, today))).isEmpty();
      assertThat(w.world.get(reader, () -> w.team.standing(id, today))).isEmpty();
    }
  }

  @Test
  void an_auditor_and_finance_change_nothing() {
    long id = w.project("Knife", 100);
    for (TestUser reader : List.of(w.auditor, w.finance, w.officer, w.stranger, w.engineer)) {
      refused(reader, "project.not-office", () -> w.service.start(id));
      refused(reader, "project.not-office", () -> w.service.hold(id, "why"));
      refused(reader, "project.not-office", () -> w.service.resume(id, "why"));
      refused(reader, "project.not-office", () -> w.service.sendBack(id, "why"));
      refused(reader, "project.not-office", () -> w.service.close(id, "why"));
      refused(reader, "project.not-office", () -> w.service.terminate(id, "why"));
    }
    for (TestUser reader : List.of(w.auditor, w.finance, w.officer, w.manager)) {
      refused(reader, "project.not-lead", () -> w.service.deliver(id));
    }
    ProjectDocuments files = w.world.service(ProjectDocuments.class);
    refused(w.auditor, "project.not-team", () -> files.mayChange(id));
    assertThat(w.world.get(w.auditor, () -> w.queries.moves(id))).isEmpty();
    assertThat(w.state(id)).isEqualTo("SETUP");
  }

  @Test
  void an_officer_of_the_centre_does_not_move_an_own_project() {
    long id = w.project("Knife", 100);
    w.world
        .database()
        .run(
            "insert into project_person values (-1, 0, "
                + id
                + ", "
                + w.manager.personId()
                + ", 'MEMBER', 'here', date '2020-01-01', null)");
    refused(w.manager, "project.own-office", () -> w.service.terminate(id, "why"));
    w.world.run(w.centre, () -> w.service.terminate(id, "why"));
  }

  @Test
  void a_project_is_seen_as_it_stood_at_the_end_of_a_day() {
    LocalDate first = LocalDate.now(Time.ZONE);
    long id = w.ready("Knife", 100);
    after(10);
    w.world.run(w.manager, () -> w.service.start(id));
    after(20);
    w.world.run(w.manager, () -> w.service.hold(id, "no ethics approval"));
    assertThat(standing(id, first.minusDays(1))).isNull();
    assertThat(standing(id, first)).isEqualTo(Project.State.SETUP);
    assertThat(standing(id, first.plusDays(9))).isEqualTo(Project.State.SETUP);
    assertThat(standing(id, first.plusDays(10))).isEqualTo(Project.State.RUNNING);
    assertThat(standing(id, first.plusDays(19))).isEqualTo(Project.State.RUNNING);
    assertThat(standing(id, first.plusDays(20))).isEqualTo(Project.State.ON_HOLD);
  }

  @Test
  void partners_and_people_are_those_of_the_day() {
    LocalDate first = LocalDate.now(Time.ZONE);
    long id = w.project("Knife", 100);
    String leaves = first.plusDays(30).toString();
    w.world
        .database()
        .run(
            "update project_partner set valid_to = '"
                + leaves
                + "' where organisation_id = "
                + w.company,
            "update project_person set valid_to = '" + leaves + "' where part = 'CLINICIAN'");
    after(40);
    assertThat(w.world.get(w.manager, () -> w.team.partners(id, first.plusDays(29)))).hasSize(3);
    assertThat(w.world.get(w.manager, () -> w.team.partners(id, first.plusDays(30)))).hasSize(2);
    assertThat(w.world.get(w.manager, () -> w.team.people(id, first.plusDays(29)))).hasSize(2);
    assertThat(w.world.get(w.manager, () -> w.team.people(id, first.plusDays(30)))).hasSize(1);
    assertThat(w.world.get(w.clinician, () -> w.queries.find(id))).isEmpty();
    assertThat(w.world.get(w.officer(w.company), () -> w.queries.find(id))).isEmpty();
  }

  @Test
  void the_list_is_found_by_words_state_tier_year_and_partner_in_two_statements() {
    long knife = w.project("手持式超声刀 Ultrasonic knife", 100);
    long needle = w.ready("深部缝合针 Suture needle", 100);
    w.world.run(w.manager, () -> w.service.start(needle));
    assertThat(found(Map.of("text", "超声"))).containsExactly(knife);
    assertThat(found(Map.of("text", "needle"))).containsExactly(needle);
    assertThat(found(Map.of("text", "PRJ-2026-002".replace("2026", year()))))
        .containsExactly(needle);
    assertThat(found(Map.of("state", "RUNNING"))).containsExactly(needle);
    assertThat(found(Map.of("tier", "KEY"))).isEmpty();
    assertThat(found(Map.of("partner", "hospital"))).containsExactly(needle, knife);
    assertThat(found(Map.of("partner", "elsewhere"))).isEmpty();
    int starts = LocalDate.now(Time.ZONE).plusMonths(1).getYear();
    assertThat(found(Map.of("year", String.valueOf(starts)))).hasSize(2);
    assertThat(found(Map.of("year", "1999"))).isEmpty();
    assertThat(w.world.get(w.manager, w.queries::years)).containsExactly(starts);
    assertThat(w.world.statements(w.manager, () -> w.queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void the_database_keeps_origin_and_standing_against_everybody() {
    long id = w.ready("Knife", 100);
    denied("append-only", "update project_standing set state = 'CLOSED'");
    denied("append-only", "delete from project");
    denied("frozen", "update project set code = 'PRJ-1999-001'");
    denied("frozen", "update project set proposal_version = null, proposal_id = null");
    denied("check", "update project set ends_on = starts_on");
    denied("check", "update project set granted_fen = 0");
    String clerk = "insert into project_partner values (-1, 0, " + id + ", ";
    denied("exclu", clerk + w.stranger.personId() + ", 'LEAD', '', current_date, null)");
    denied("exclu", clerk + w.hospital + ", 'PARTNER', '', current_date, null)");
    String person = "insert into project_person values (-1, 0, " + id + ", ";
    denied("exclu", person + w.stranger.personId() + ", 'ENGINEER', '', current_date, null)");
    w.world.run(w.manager, () -> w.service.start(id));
    assertThat(w.world.database().number("select count(*) from project_standing")).isEqualTo(2);
  }

  @Test
  void the_leaders_hand_over_and_the_office_accepts() {
    long id = w.running("Knife", 100);
    assertThat(w.world.get(w.engineer, () -> w.queries.moves(id)))
        .containsExactly(Project.Action.DELIVER);
    w.world.run(w.engineer, () -> w.service.deliver(id));
    refused(w.engineer, "state.not-allowed", () -> w.service.deliver(id));
    w.world.run(w.centre, () -> w.service.sendBack(id, "blade wears"));
    w.world.run(w.clinician, () -> w.service.deliver(id));
    w.world.run(w.centre, () -> w.service.close(id, "all targets met"));
    assertThat(w.state(id)).isEqualTo("CLOSED");
    refused(w.centre, "state.not-allowed", () -> w.service.terminate(id, "late"));
    assertThat(w.world.database().number("select count(*) from task where done_at is null"))
        .isZero();
  }

  private void after(int days) {
    w.world.at(Clock.offset(Clock.system(Time.ZONE), Duration.ofDays(days)));
  }

  private static String year() {
    return String.valueOf(LocalDate.now(Time.ZONE).getYear());
  }

  private Project.State standing(long id, LocalDate day) {
    return w.world
        .get(w.auditor, () -> w.team.standing(id, day))
        .map(ProjectTeam.Standing::state)
        .orElse(null);
  }

  private List<Long> found(Map<String, String> filters) {
    PageRequest request = new PageRequest(filters, List.of(), 0, 10);
    return w.world.get(w.manager, () -> w.queries.page(request)).rows().stream()
        .map(ProjectRow::id)
        .toList();
  }

  private void denied(String why, String sql) {
    assertThatThrownBy(() -> w.world.database().run(sql))
        .isInstanceOf(TestDatabase.SqlRefused.class)
        .hasMessageContaining(why);
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
