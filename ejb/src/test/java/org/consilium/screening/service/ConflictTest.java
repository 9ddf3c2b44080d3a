package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Membership;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every kind of conflict, from its fact to its effect. */
class ConflictTest {

  private final ScreeningWorld w = new ScreeningWorld();
  private final long university = w.organisation("Applicant university");
  private final long elsewhere = w.organisation("Somewhere else");
  private final LocalDate today = LocalDate.now(Time.ZONE);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void who_works_at_a_partner_now_or_left_within_three_years_is_out() {
    TestUser now = w.reviewer("Now", university);
    TestUser left = w.reviewer("Left", elsewhere);
    w.belongs(
        left, university, Period.between(today.minusYears(9), today.minusYears(3).plusDays(1)));
    TestUser longAgo = w.reviewer("LongAgo", elsewhere);
    w.belongs(longAgo, university, Period.between(today.minusYears(9), today.minusYears(3)));
    long subject = round("One", List.of(university));
    assertThat(kinds(subject, now)).isEqualTo("SAME_ORGANISATION");
    assertThat(kinds(subject, left)).isEqualTo("FORMER_ORGANISATION");
    assertThat(kinds(subject, longAgo)).isNull();
  }

  @Test
  void the_fact_is_named_with_the_dates_of_the_register() {
    TestUser now = w.reviewer("Now", university);
    TestUser left = w.reviewer("Left", elsewhere);
    LocalDate from = today.minusYears(9);
    LocalDate until = today.minusYears(2);
    w.belongs(left, university, Period.between(from, until));
    long subject = round("One", List.of(university));
    assertThat(fact(subject, now)).endsWith("Applicant university (2015-01-01 –)");
    assertThat(fact(subject, left)).endsWith("Applicant university (" + from + " – " + until + ")");
  }

  @Test
  void a_claim_nobody_verified_counts_too() {
    TestUser claims = w.world.user("Claims", Roles.REVIEWER);
    w.belongs(claims, university, Period.from(today.minusYears(1)));
    w.world.database().run("update affiliation set state = 'CLAIMED', verified_at = null");
    assertThat(kinds(round("One", List.of(university)), claims)).isEqualTo("SAME_ORGANISATION");
  }

  @Test
  void co_shareholders_of_the_operating_company_are_out() {
    TestUser partner = w.reviewer("Shareholder", elsewhere);
    for (long holder : List.of(university, elsewhere)) {
      w.world.run(
          () ->
              w.world
                  .em()
                  .persist(
                      Membership.shareholder(
                          holder, 300_000, Period.from(today.minusYears(1)), "No 1")));
    }
    assertThat(kinds(round("One", List.of(university)), partner)).isEqualTo("SHAREHOLDER");
  }

  @Test
  void who_applies_is_out_of_the_own_and_of_all_others_of_the_call() {
    TestUser applicant = w.reviewer("Applicant", elsewhere);
    long own = w.proposal("Own", 10, List.of(university), applicant);
    long other = w.proposal("Other", 10, List.of(university));
    w.open();
    assertThat(kinds(w.subject(own), applicant)).isEqualTo("APPLICANT");
    assertThat(kinds(w.subject(other), applicant)).isEqualTo("SAME_CALL_APPLICANT");
  }

  @Test
  void co_workers_of_a_running_project_are_out() {
    TestUser colleague = w.reviewer("Colleague", elsewhere);
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    long earlier = w.proposal("Earlier", 10, List.of(university), colleague, applicant);
    w.world.database().run("update proposal set state = 'FUNDED' where id = " + earlier);
    long now = w.proposal("Now", 10, List.of(university), applicant);
    w.open();
    assertThat(kinds(w.subject(now), colleague)).isEqualTo("CO_PROJECT");
  }

  @Test
  void supervisor_and_student_are_out_of_each_others_work() {
    TestUser supervisor = w.reviewer("Supervisor", elsewhere);
    TestUser student = w.reviewer("Student", elsewhere);
    w.world
        .database()
        .run(
            "insert into supervision values (1, "
                + supervisor.personId()
                + ", "
                + student.personId()
                + ", '2010-01-01', '2014-01-01')");
    long ofStudent = w.proposal("Of the student", 10, List.of(university), student);
    w.open();
    assertThat(kinds(w.subject(ofStudent), supervisor)).isEqualTo("SUPERVISION");
  }

  @Test
  void a_conflict_on_sight_takes_the_review_back_and_nobody_clears_it() {
    TestUser reviewer = w.reviewer("Reviewer", elsewhere);
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    long proposal = w.proposal("One", 10, List.of(university), applicant);
    long round = w.open();
    long subject = w.subject(proposal);
    w.seat(round, reviewer);
    w.start(round, List.of(subject), reviewer);
    w.world.run(reviewer, () -> w.conflicts.declare(subject, "We fell out over a patent."));
    assertThat(reviewState(subject, reviewer)).isEqualTo("REMOVED");
    assertThat(w.world.get(reviewer, () -> w.subjects.paper(subject))).isEmpty();
    long conflict = w.world.database().number("select id from conflict where kind = 'DECLARED'");
    refused(w.manager, "conflict.stays", () -> w.conflicts.clear(conflict, "no"));
  }

  @Test
  void an_officer_clears_with_name_and_reason_and_a_new_fact_brings_it_back() {
    TestUser reviewer = w.reviewer("Reviewer", university);
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    long proposal = w.proposal("One", 10, List.of(university, elsewhere), applicant);
    long round = w.open();
    w.seat(round, reviewer);
    long subject = w.subject(proposal);
    long conflict =
        w.world
            .database()
            .number("select id from conflict where person_id = " + reviewer.personId());
    refused(w.manager, "conflict.clear-reason", () -> w.conflicts.clear(conflict, " "));
    w.world.run(w.manager, () -> w.conflicts.clear(conflict, "Another faculty, 40 km away."));
    assertThat(w.world.database().text("select cleared_by from conflict where id = " + conflict))
        .isEqualTo("Manager");
    w.world.run(w.manager, () -> w.conflicts.refresh(round));
    assertThat(kinds(subject, reviewer)).isNull();
    w.belongs(reviewer, elsewhere, Period.from(today.minusYears(1)));
    w.world.run(w.manager, () -> w.conflicts.refresh(round));
    assertThat(kinds(subject, reviewer)).isEqualTo("SAME_ORGANISATION");
  }

  @Test
  void a_fact_that_vanishes_takes_its_conflict_with_it() {
    TestUser reviewer = w.reviewer("Reviewer", university);
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    long proposal = w.proposal("One", 10, List.of(university), applicant);
    long round = w.open();
    assertThat(kinds(w.subject(proposal), reviewer)).isEqualTo("SAME_ORGANISATION");
    w.world
        .database()
        .run("update affiliation set state = 'REFUSED' where organisation_id = " + university);
    w.world.run(w.manager, () -> w.conflicts.refresh(round));
    assertThat(w.world.database().number("select count(*) from conflict")).isZero();
  }

  @Test
  void the_database_itself_refuses_a_conflicted_review_score_or_vote() {
    TestUser reviewer = w.reviewer("Reviewer", elsewhere);
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    long proposal = w.proposal("One", 10, List.of(university), applicant);
    long round = w.open();
    long subject = w.subject(proposal);
    w.seat(round, reviewer, w.chair);
    w.start(round, List.of(subject), reviewer);
    w.submit(round, subject, reviewer, 3);
    w.meet(round, reviewer, w.chair);
    long item = w.item(subject);
    w.world.run(w.chair, () -> w.agenda.callUp(item));
    w.world.run(w.chair, () -> w.agenda.move(item, Outcome.FUND, Money.yuan(10)));
    long person = reviewer.personId();
    w.world
        .database()
        .run(
            "insert into conflict (id, subject_id, person_id, kind, source, state)"
                + " values (1, %d, %d, 'DECLARED', 'x', 'ACTIVE')".formatted(subject, person));
    for (String attack :
        List.of(
            "update review set comment_committee = 'x' where person_id = " + person,
            "update score set points = 5",
            "insert into review (id, subject_id, person_id, state) values (1, %d, %d, 'ASSIGNED')"
                .formatted(subject, applicant.personId()),
            vote(person))) {
      assertThatThrownBy(() -> w.world.database().run(attack))
          .hasMessageContaining("conflict of interest");
    }
    String stranger = vote(w.manager.personId());
    assertThatThrownBy(() -> w.world.database().run(stranger)).hasMessageContaining("has no vote");
    refused(reviewer, "screening.recused", () -> w.voting.vote(item, Vote.Choice.YES));
  }

  private static String vote(long person) {
    return "insert into vote (id, ballot_id, person_id, choice, at)"
        + " select 1, id, %d, 'YES', now() from ballot".formatted(person);
  }

  @Test
  void what_is_judged_cannot_be_exchanged_by_sql() {
    TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
    w.proposal("One", 10, List.of(university), applicant);
    w.open();
    assertThatThrownBy(
            () ->
                w.world
                    .database()
                    .run(
                        "update subject set snapshot = '{}', sha256 ="
                            + " encode(sha256(convert_to('{}', 'UTF8')), 'hex')"))
        .hasMessageContaining("frozen");
  }

  private long round(String title, List<Long> organisations) {
    TestUser applicant = w.world.user("Applicant" + title, Roles.RESEARCHER);
    long proposal = w.proposal(title, 10, organisations, applicant);
    w.open();
    return w.subject(proposal);
  }

  private String kinds(long subject, TestUser person) {
    return w.world
        .database()
        .text(
            "select string_agg(kind, ',' order by kind) from conflict where state = 'ACTIVE' and"
                + " subject_id = "
                + subject
                + " and person_id = "
                + person.personId());
  }

  private String fact(long subject, TestUser person) {
    return w.world
        .database()
        .text(
            "select source from conflict where subject_id = "
                + subject
                + " and person_id = "
                + person.personId());
  }

  private String reviewState(long subject, TestUser person) {
    return w.world
        .database()
        .text("select state from review where id = " + w.review(subject, person));
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
