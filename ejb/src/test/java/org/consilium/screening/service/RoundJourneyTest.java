package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Subject;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole round, from a closed call to the end of the public notice, on a real database. */
class RoundJourneyTest {

  private final ScreeningWorld w = new ScreeningWorld();
  private final long university = w.organisation("Applicant university");
  private final long elsewhere = w.organisation("Elsewhere");
  private final TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
  private final TestUser ann = w.reviewer("Ann", elsewhere);
  private final TestUser bob = w.reviewer("Bob", elsewhere);
  private final TestUser deputy = w.world.user("Deputy", Roles.CALL_MANAGER);
  private long good;
  private long fair;
  private long weak;
  private long round;

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_round_runs_from_the_panel_to_the_end_of_the_notice() {
    reviewed();
    met();
    w.world.run(
        w.manager,
        () ->
            w.decisions.propose(
                round,
                List.of(
                    line(good, Outcome.FUND, 500),
                    line(fair, Outcome.FUND, 400),
                    line(weak, Outcome.DECLINE, 0))));
    assertThat(state()).isEqualTo("DECIDED");
    assertThat(w.world.get(w.chair, () -> w.decisions.release(round))).isZero();
    assertThat(state()).isEqualTo("NOTICE");
    assertThat(w.world.database().text("select string_agg(state, ',' order by code) from proposal"))
        .isEqualTo("FUNDED,FUNDED,DECLINED");
    assertThat(w.world.database().text("select state from call")).isEqualTo("DECIDED");
    NoticeQueries.NoticeRow notice =
        w.world.get(() -> w.world.service(NoticeQueries.class).ofRound(round)).orElseThrow();
    assertThat(notice.projects()).extracting("title").containsExactly("Good", "Fair");
    assertThat(notice.sha256())
        .isEqualTo(CanonicalJson.sha256(notice.body().getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> w.world.database().run("delete from public_notice"))
        .hasMessageContaining("append-only");
    refused(w.manager, "round.notice-runs", () -> w.decisions.finish(round));
    w.world.at(Clock.offset(Clock.system(Time.ZONE), Duration.ofDays(6)));
    w.world.run(w.manager, () -> w.decisions.finish(round));
    assertThat(state()).isEqualTo("FINAL");
  }

  @Test
  void applicants_hear_the_outcome_and_comments_without_names_only_after_the_release() {
    reviewed();
    met();
    FeedbackQueries feedback = w.world.service(FeedbackQueries.class);
    decideAll();
    assertThat(w.world.get(applicant, () -> feedback.find(good))).isEmpty();
    w.world.get(w.chair, () -> w.decisions.release(round));
    FeedbackQueries.Feedback heard =
        w.world.get(applicant, () -> feedback.find(good)).orElseThrow();
    assertThat(heard.outcome()).isEqualTo(Outcome.FUND);
    assertThat(heard.comments()).containsExactly("comment to applicants", "comment to applicants");
    assertThat(heard.toString()).doesNotContain("Ann", "Bob", "for us");
    assertThat(w.world.get(ann, () -> feedback.find(good))).isEmpty();
  }

  @Test
  void every_subject_is_announced_as_decided_when_the_last_decision_is_released() {
    List<SubjectDecided> heard = new ArrayList<>();
    w.world.observe(SubjectDecided.class, heard::add);
    reviewed();
    met();
    w.world.run(
        w.manager,
        () ->
            w.decisions.propose(
                round,
                List.of(
                    new DecisionLine(good, Outcome.FUND, Money.yuan(500), "ethics first", ""),
                    line(fair, Outcome.FUND, 400),
                    line(weak, Outcome.DECLINE, 0))));
    assertThat(heard).isEmpty();
    w.world.run(w.chair, () -> w.decisions.release(round));
    assertThat(heard)
        .extracting(
            SubjectDecided::subjectId,
            SubjectDecided::outcome,
            SubjectDecided::amount,
            SubjectDecided::conditions)
        .containsExactlyInAnyOrder(
            tuple(good, Outcome.FUND, Money.yuan(500), "ethics first"),
            tuple(fair, Outcome.FUND, Money.yuan(400), ""),
            tuple(weak, Outcome.DECLINE, Money.fen(0), ""));
    assertThat(heard).extracting(SubjectDecided::roundId).containsOnly(round);
    assertThat(heard).extracting(SubjectDecided::kind).containsOnly(Subject.Kind.PROPOSAL);
    assertThat(heard).extracting(SubjectDecided::sourceId).containsOnly(w.callId);
    assertThat(heard)
        .allSatisfy(event -> assertThat(w.subject(event.refId())).isEqualTo(event.subjectId()));
  }

  @Test
  void whoever_cannot_follow_a_decision_up_takes_the_release_back() {
    reviewed();
    met();
    decideAll();
    w.world.observe(
        SubjectDecided.class,
        event -> {
          throw new RuleBroken("record.not-found");
        });
    refused(w.chair, "record.not-found", () -> w.decisions.release(round));
    assertThat(state()).isEqualTo("DECIDED");
    assertThat(w.world.database().text("select string_agg(distinct state, ',') from decision"))
        .isEqualTo("PROPOSED");
  }

  @Test
  void nobody_releases_what_the_same_person_proposed() {
    reviewed();
    met();
    decideAll();
    refused(w.manager, "decision.four-eyes", () -> w.decisions.release(round));
    String attack =
        "update decision set state = 'RELEASED', released_by = proposed_by, released_at = now()";
    assertThatThrownBy(() -> w.world.database().run(attack)).hasMessageContaining("check");
    assertThat(w.world.get(deputy, () -> w.decisions.release(round))).isZero();
  }

  @Test
  void more_than_the_envelope_is_refused_with_the_figures_and_by_the_database() {
    reviewed();
    met();
    assertThatThrownBy(
            () ->
                w.world.run(
                    w.manager,
                    () ->
                        w.decisions.propose(
                            round,
                            List.of(
                                new DecisionLine(
                                    good, Outcome.FUND, Money.yuan(700_000), "", "more"),
                                new DecisionLine(
                                    fair, Outcome.FUND, Money.yuan(300_001), "", "more"),
                                line(weak, Outcome.DECLINE, 0)))))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            broken -> {
              assertThat(broken.key()).isEqualTo("decision.over-envelope");
              assertThat(broken.args())
                  .containsExactly(Money.yuan(1_000_001), Money.yuan(1_000_000), Money.yuan(1));
            });
    decideAll();
    assertThatThrownBy(
            () ->
                w.world
                    .database()
                    .run("update decision set amount_fen = 100000001 where amount_fen > 0"))
        .hasMessageContaining("exceed the envelope");
  }

  @Test
  void funding_past_a_better_one_or_past_the_meeting_needs_a_reason() {
    reviewed();
    met();
    List<DecisionLine> past =
        List.of(
            new DecisionLine(good, Outcome.RESERVE, Money.fen(0), "", "withdrew its partner"),
            line(fair, Outcome.FUND, 400),
            line(weak, Outcome.DECLINE, 0));
    refused(w.manager, "decision.overtakes", () -> w.decisions.propose(round, past));
    List<DecisionLine> other =
        List.of(
            line(good, Outcome.FUND, 499),
            line(fair, Outcome.FUND, 400),
            line(weak, Outcome.DECLINE, 0));
    refused(w.manager, "decision.departs", () -> w.decisions.propose(round, other));
  }

  @Test
  void a_round_needs_its_steps_in_order_and_its_own_people() {
    begin();
    refused(w.manager, "state.not-allowed", () -> w.rounds.start(round));
    refused(ann, "call.not-manager", () -> w.panel.invite(round, bob.personId()));
    refused(w.auditor, "call.not-manager", () -> w.rounds.start(round));
    refused(deputy, "round.no-subjects", () -> w.open());
    w.world.run(w.manager, () -> w.panel.invite(round, ann.personId()));
    long seat = w.seatOf(round, ann);
    refused(bob, "screening.not-yours", () -> w.panel.accept(seat));
    refused(ann, "panel.decline-reason", () -> w.panel.decline(seat, " "));
    refused(w.manager, "panel.no-candidate", () -> w.panel.invite(round, applicant.personId()));
    refused(
        w.manager,
        "assignment.not-in-panel",
        () ->
            w.assignment.accept(
                round, List.of(new AssignmentService.Pair(good, bob.personId(), ""))));
    w.world.run(ann, () -> w.panel.accept(seat));
    refused(
        ann,
        "meeting.not-leader",
        () -> w.meetings.plan(round, new MeetingPlan(LocalDateTime.now(Time.ZONE), "x", 1)));
  }

  @Test
  void a_review_is_saved_once_handed_in_once_and_never_twice() {
    begin();
    w.seat(round, ann, bob, w.chair);
    w.start(round, List.of(good, fair), ann, bob);
    long review = w.review(good, ann);
    long criterion = w.world.get(ann, () -> w.roundQueries.criteria(round)).get(0).id();
    ReviewDraft draft = new ReviewDraft(1, Map.of(criterion, 5), null, "so far", "");
    ReviewService.Saved saved = w.world.get(ann, () -> w.reviews.save(review, draft));
    refused(ann, "review.saved-elsewhere", () -> w.reviews.save(review, draft));
    refused(bob, "screening.not-yours", () -> w.reviews.save(review, draft));
    ReviewDraft more = new ReviewDraft(saved.version(), Map.of(criterion, 4), 3, "so far", "");
    refused(ann, "review.incomplete", () -> w.reviews.submit(review, more));
    w.submit(round, good, ann, 4);
    refused(ann, "state.not-allowed", () -> w.submit(round, good, ann, 5));
    w.world.run(ann, () -> w.reviews.abstain(w.review(fair, ann), "not my field"));
    assertThat(w.world.get(ann, () -> w.reviewQueries.inRound(round)))
        .extracting("state")
        .containsExactly(Review.State.SUBMITTED, Review.State.ABSTAINED);
  }

  @Test
  void a_ballot_needs_quorum_presence_and_a_seat_and_closes_its_item_when_carried() {
    reviewed();
    MeetingPlan plan = new MeetingPlan(LocalDateTime.now(Time.ZONE), "Room 1", 3);
    long meeting = w.world.get(w.secretary, () -> w.meetings.plan(round, plan));
    w.world.run(w.chair, () -> w.meetings.open(meeting));
    w.world.run(ann, () -> w.voting.comeIn(meeting));
    long item = w.item(good);
    w.world.run(w.chair, () -> w.meetings.callUp(item));
    refused(w.chair, "agenda.one-at-a-time", () -> w.meetings.callUp(w.item(fair)));
    refused(w.chair, "meeting.no-quorum", () -> w.meetings.move(item, Outcome.FUND, Money.yuan(5)));
    w.world.run(w.secretary, () -> w.meetings.present(meeting, w.chair.personId()));
    w.world.run(w.secretary, () -> w.meetings.present(meeting, bob.personId()));
    refused(
        w.chair, "decision.amount", () -> w.meetings.move(item, Outcome.DECLINE, Money.yuan(5)));
    w.world.run(w.chair, () -> w.meetings.move(item, Outcome.FUND, Money.yuan(5)));
    w.world.run(ann, () -> w.voting.vote(item, Vote.Choice.NO));
    w.world.run(bob, () -> w.voting.vote(item, Vote.Choice.YES));
    refused(w.secretary, "meeting.not-in-panel", () -> w.voting.vote(item, Vote.Choice.YES));
    w.world.run(w.chair, () -> w.meetings.count(item));
    assertThat(w.world.database().text("select state from ballot")).isEqualTo("NOT_CARRIED");
    w.world.run(w.chair, () -> w.meetings.move(item, Outcome.FUND, Money.yuan(4)));
    w.world.run(ann, () -> w.voting.vote(item, Vote.Choice.NO));
    w.world.run(ann, () -> w.voting.vote(item, Vote.Choice.YES));
    w.world.run(w.chair, () -> w.meetings.count(item));
    assertThat(
            w.world
                .database()
                .text("select state || outcome || amount_fen from agenda_item where id = " + item))
        .isEqualTo("DONEFUND400");
    refused(w.chair, "meeting.items-left", () -> w.meetings.close(meeting, ""));
  }

  private void begin() {
    good = w.proposal("Good", 500, List.of(university), applicant);
    fair = w.proposal("Fair", 400, List.of(university), applicant);
    weak = w.proposal("Weak", 300, List.of(university), applicant);
    round = w.open();
    good = w.subject(good);
    fair = w.subject(fair);
    weak = w.subject(weak);
  }

  private void reviewed() {
    begin();
    w.seat(round, ann, bob, w.chair);
    w.start(round, List.of(good, fair, weak), ann, bob);
    for (TestUser person : List.of(ann, bob)) {
      w.submit(round, good, person, 5);
      w.submit(round, fair, person, 3);
      w.submit(round, weak, person, 1);
    }
  }

  private void met() {
    long meeting = w.meet(round, ann, bob, w.chair);
    w.carry(good, Outcome.FUND, 500, ann);
    w.carry(fair, Outcome.FUND, 400, bob);
    w.carry(weak, Outcome.DECLINE, 0, w.chair);
    w.world.run(w.secretary, () -> w.meetings.close(meeting, "No remarks."));
  }

  private void decideAll() {
    w.world.run(
        w.manager,
        () ->
            w.decisions.propose(
                round,
                List.of(
                    line(good, Outcome.FUND, 500),
                    line(fair, Outcome.FUND, 400),
                    line(weak, Outcome.DECLINE, 0))));
  }

  private static DecisionLine line(long subject, Outcome outcome, long yuan) {
    return new DecisionLine(subject, outcome, Money.yuan(yuan), "", "");
  }

  private String state() {
    return w.world.database().text("select state from round");
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
