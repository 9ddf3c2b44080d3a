package org.consilium.project.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Approver;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.ProjectPerson;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of five kinds: previewed, decided by whom the rules name, done, seen as of a day. */
class ChangeTest {

  private final ProjectWorld w = new ProjectWorld();
  private final long id = w.running("Knife", 100);
  private final LocalDate start = w.startOf(id);

  @BeforeEach
  void somedayLater() {
    w.world.at(Clock.offset(Clock.system(Time.ZONE), Duration.ofDays(100)));
  }

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_milestone_moves_a_little_by_the_office_and_far_by_the_centre() {
    long milestone = milestone("Prototype");
    LocalDate due = start.plusMonths(6);
    Change little = new Change.Date(milestone, due.plusDays(90));
    assertThat(preview(little).approver()).isEqualTo(Approver.OFFICE);
    assertThat(preview(new Change.Date(milestone, due.plusDays(91))).approver())
        .isEqualTo(Approver.CENTRE);
    assertThat(preview(little).effects())
        .extracting(Effect::key)
        .containsExactly("project.effect.milestone", "project.effect.later");
    assertThat(w.world.database().number("select count(*) from change_request")).isZero();
    long request = ask(little);
    w.world.run(w.manager, () -> w.changes.approve(request, "understood"));
    assertThat(
            w.world.get(w.auditor, () -> w.milestoneQueries.find(milestone)).orElseThrow().dueOn())
        .isEqualTo(due.plusDays(90));
    assertThat(w.world.get(w.auditor, () -> w.changeQueries.find(request)).orElseThrow())
        .satisfies(
            r -> {
              assertThat(r.state()).isEqualTo(ChangeRequest.State.APPROVED);
              assertThat(r.bookNumber()).isEqualTo(2);
              assertThat(r.decidedBy()).isEqualTo("Manager");
            });
    refused(w.manager, "state.not-allowed", () -> w.changes.refuse(request, "late"));
  }

  @Test
  void an_approved_change_makes_a_task_book_and_the_earlier_one_stays_readable() {
    LocalDate today = LocalDate.now(w.clock());
    long target = w.world.database().number("select id from target");
    Change less = new Change.Goal(target, BigDecimal.valueOf(300), start.plusMonths(11));
    assertThat(preview(less).approver()).isEqualTo(Approver.CENTRE);
    assertThat(preview(less).effects().get(1))
        .isEqualTo(new Effect("project.effect.lowered", List.of("50")));
    Change more = new Change.Goal(target, BigDecimal.valueOf(600), start.plusMonths(11));
    assertThat(preview(more).approver()).isEqualTo(Approver.OFFICE);
    approve(less);
    assertThat(book(today).body()).contains("\"value\":\"300\"");
    assertThat(book(today.minusDays(1)).body()).contains("\"value\":\"500\"");
    assertThat(book(today).cause()).isEqualTo("1");
    assertThat(book(today).sealedBy()).isEqualTo("Centre");
  }

  @Test
  void the_end_moves_with_the_reports_that_are_not_written_yet() {
    LocalDate end = w.world.get(w.manager, () -> w.queries.find(id)).orElseThrow().endsOn();
    long first = w.world.get(w.engineer, () -> w.reportQueries.of(id)).get(0).id();
    w.world.run(
        w.engineer, () -> w.reports.submit(first, new ReportService.Draft("x", "", "", 10)));
    long request = ask(new Change.Date(null, end.plusYears(1)));
    w.world.run(w.centre, () -> w.changes.approve(request, null));
    List<ReportQueries.Row> reports = w.world.get(w.engineer, () -> w.reportQueries.of(id));
    assertThat(reports.get(0).id()).isEqualTo(first);
    for (int i = 1; i < reports.size(); i++) {
      assertThat(reports.get(i).fromDay()).isEqualTo(reports.get(i - 1).toDay().plusDays(1));
      assertThat(reports.get(i).number()).isEqualTo(i + 1);
    }
    assertThat(reports.get(reports.size() - 1).toDay()).isEqualTo(end.plusYears(1));
    LocalDate today = LocalDate.now(w.clock());
    assertThat(w.world.get(w.auditor, () -> w.team.standing(id, today)).orElseThrow().endsOn())
        .isEqualTo(end.plusYears(1));
    assertThat(
            w.world
                .get(w.auditor, () -> w.team.standing(id, today.minusDays(1)))
                .orElseThrow()
                .endsOn())
        .isEqualTo(end);
    refusedPreview("project.change.milestone-after", new Change.Date(null, start.plusDays(5)));
    refusedPreview("project.change.end", new Change.Date(null, start));
  }

  @Test
  void a_leader_is_replaced_by_the_centre_and_a_member_by_the_other_leader() {
    LocalDate today = LocalDate.now(w.clock());
    TestUser surgeon = person("Surgeon", Roles.CLINICIAN, Person.Profession.CLINICIAN);
    TestUser student = person("Student", Roles.TRAINEE, Person.Profession.STUDENT);
    Change replace =
        new Change.People(ProjectPerson.Part.CLINICIAN, w.clinician.personId(), surgeon.personId());
    assertThat(preview(replace).approver()).isEqualTo(Approver.CENTRE);
    approve(replace);
    assertThat(people(today)).contains(surgeon.personId()).doesNotContain(w.clinician.personId());
    assertThat(people(today.minusDays(1))).contains(w.clinician.personId());
    assertThat(w.world.get(w.clinician, () -> w.queries.find(id))).isEmpty();
    Change joins = new Change.People(ProjectPerson.Part.MEMBER, null, student.personId());
    assertThat(preview(joins).approver()).isEqualTo(Approver.LEADER);
    long request = ask(joins);
    refused(w.engineer, "project.change.not-yours", () -> w.changes.approve(request, null));
    w.world.run(surgeon, () -> w.changes.approve(request, null));
    assertThat(people(today)).contains(student.personId());
    assertThat(w.world.get(student, () -> w.queries.find(id))).isPresent();
    refusedPreview(
        "project.change.wrong-side",
        new Change.People(
            ProjectPerson.Part.ENGINEER,
            w.engineer.personId(),
            person("X", Roles.CLINICIAN, Person.Profession.CLINICIAN).personId()));
    refusedPreview(
        "project.change.leader-pair",
        new Change.People(ProjectPerson.Part.ENGINEER, w.engineer.personId(), null));
    refusedPreview("project.change.in-team", joins);
  }

  @Test
  void a_partner_leaves_on_a_day_and_the_lead_never() {
    LocalDate today = LocalDate.now(w.clock());
    Change leaves = new Change.Partner(w.company, today.plusDays(10));
    assertThat(preview(leaves).approver()).isEqualTo(Approver.CENTRE);
    approve(leaves);
    assertThat(w.world.get(w.auditor, () -> w.team.partners(id, today.plusDays(9)))).hasSize(3);
    assertThat(w.world.get(w.auditor, () -> w.team.partners(id, today.plusDays(10)))).hasSize(2);
    refusedPreview("project.lead-stays", new Change.Partner(w.university, today.plusDays(10)));
    refusedPreview("project.day-outside", new Change.Partner(w.hospital, today.minusDays(1)));
  }

  @Test
  void only_leaders_ask_only_the_named_decide_and_only_who_asked_withdraws() {
    Change change = new Change.Date(milestone("Prototype"), start.plusMonths(7));
    for (TestUser other : List.of(w.manager, w.centre, w.auditor, w.officer, w.stranger)) {
      refused(other, "project.not-lead", () -> w.changes.request(id, change, "why"));
      refused(other, "project.not-lead", () -> w.changeQueries.preview(id, change));
    }
    long request = ask(change);
    for (TestUser other :
        List.of(w.auditor, w.finance, w.officer, w.engineer, w.clinician, w.stranger)) {
      refused(other, "project.change.not-yours", () -> w.changes.approve(request, null));
      refused(other, "project.change.not-yours", () -> w.changes.refuse(request, "no"));
      assertThat(w.world.<Boolean>get(other, () -> w.changeQueries.decides(request))).isFalse();
    }
    assertThat(w.world.<Boolean>get(w.manager, () -> w.changeQueries.decides(request))).isTrue();
    refused(w.clinician, "project.change.not-requester", () -> w.changes.withdraw(request));
    refused(w.manager, "project.change.refuse-reason", () -> w.changes.refuse(request, " "));
    assertThat(open()).isEqualTo(2);
    w.world.run(w.engineer, () -> w.changes.withdraw(request));
    assertThat(open()).isZero();
    assertThat(w.world.get(w.stranger, () -> w.changeQueries.find(request))).isEmpty();
    assertThat(w.world.statements(w.manager, () -> w.changeQueries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
    String attack = "update change_request set state = 'REQUESTED', decided_at = null";
    assertThatThrownBy(() -> w.world.database().run(attack)).hasMessageContaining("frozen");
  }

  @Test
  void what_is_no_longer_possible_is_refused_when_it_is_approved() {
    long milestone = milestone("Prototype");
    long request = ask(new Change.Date(milestone, start.plusMonths(7)));
    w.world.run(w.engineer, () -> w.milestones.submit(milestone, "done already"));
    w.world.run(w.manager, () -> w.milestones.accept(milestone, null));
    refused(w.manager, "project.milestone.accepted", () -> w.changes.approve(request, null));
    w.world.run(w.manager, () -> w.changes.refuse(request, "reached meanwhile"));
    w.world.run(w.manager, () -> w.service.terminate(id, "moved"));
    refused(
        w.engineer,
        "project.wrong-state",
        () -> w.changes.request(id, new Change.Date(milestone, start), "why"));
  }

  @Test
  void a_project_without_an_award_moves_no_budget() {
    refusedPreview(
        "project.no-award",
        new Change.Budget(
            w.university, 2027, "LABOUR", "OPERATIONS", org.consilium.shared.model.Money.yuan(5)));
  }

  private ChangeQueries.Preview preview(Change change) {
    return w.world.get(w.engineer, () -> w.changeQueries.preview(id, change));
  }

  private void refusedPreview(String key, Change change) {
    refused(w.engineer, key, () -> w.changeQueries.preview(id, change));
  }

  private long ask(Change change) {
    return w.world.get(w.engineer, () -> w.changes.request(id, change, "the supplier is late"));
  }

  private void approve(Change change) {
    long request = ask(change);
    w.world.run(w.centre, () -> w.changes.approve(request, null));
  }

  private long open() {
    return w.world
        .database()
        .number("select count(*) from task where kind = 'task.project-change' and done_at is null");
  }

  private long milestone(String title) {
    return w.world.database().number("select id from milestone where title = '" + title + "'");
  }

  private TaskBookQueries.BookRow book(LocalDate day) {
    return w.world.get(w.auditor, () -> w.bookQueries.inForce(id, day)).orElseThrow();
  }

  private List<Long> people(LocalDate day) {
    return w.world.get(w.auditor, () -> w.team.people(id, day)).stream()
        .map(ProjectTeam.Member::personId)
        .toList();
  }

  private TestUser person(String name, String role, Person.Profession profession) {
    TestUser user = w.world.user(name, role);
    w.world
        .database()
        .run("update person set profession = '" + profession + "' where id = " + user.personId());
    w.world.run(
        () -> {
          Person person = w.world.em().find(Person.class, user.personId());
          Organisation where = w.world.em().find(Organisation.class, w.hospital);
          Period since = Period.from(LocalDate.of(2020, 1, 1));
          Affiliation affiliation = new Affiliation(person, where, "post", since);
          affiliation.verify(user.accountId(), OffsetDateTime.now(w.clock()));
          w.world.em().persist(affiliation);
        });
    return user;
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
