package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole round, from a closed call to the end of the public notice, on a real database. */
class RoundJourneyTest {

  private final ThreeProposals r = new ThreeProposals();
  private final ScreeningWorld w = r.w;

  @AfterEach
  void close() {
    r.close();
  }

  @Test
  void a_round_runs_from_the_panel_to_the_end_of_the_notice() {
    r.reviewed();
    r.met();
    w.world.run(
        w.manager,
        () ->
            w.decisions.propose(
                r.round,
                List.of(
                    ThreeProposals.line(r.good, Outcome.FUND, 500),
                    ThreeProposals.line(r.fair, Outcome.FUND, 400),
                    ThreeProposals.line(r.weak, Outcome.DECLINE, 0))));
    assertThat(r.state()).isEqualTo("DECIDED");
    assertThat(w.world.get(w.chair, () -> w.decisions.release(r.round))).isZero();
    assertThat(r.state()).isEqualTo("NOTICE");
    assertThat(w.world.database().text("select string_agg(state, ',' order by code) from proposal"))
        .isEqualTo("FUNDED,FUNDED,DECLINED");
    assertThat(w.world.database().text("select state from call")).isEqualTo("DECIDED");
    NoticeQueries.NoticeRow notice =
        w.world.get(() -> w.world.service(NoticeQueries.class).ofRound(r.round)).orElseThrow();
    assertThat(notice.projects()).extracting("title").containsExactly("Good", "Fair");
    assertThat(notice.sha256())
        .isEqualTo(CanonicalJson.sha256(notice.body().getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> w.world.database().run("delete from public_notice"))
        .hasMessageContaining("append-only");
    r.refused(w.manager, "round.notice-runs", () -> w.decisions.finish(r.round));
    w.world.at(Clock.offset(Clock.system(Time.ZONE), Duration.ofDays(6)));
    w.world.run(w.manager, () -> w.decisions.finish(r.round));
    assertThat(r.state()).isEqualTo("FINAL");
  }

  @Test
  void applicants_hear_the_outcome_and_comments_without_names_only_after_the_release() {
    r.reviewed();
    r.met();
    FeedbackQueries feedback = w.world.service(FeedbackQueries.class);
    r.decideAll();
    assertThat(w.world.get(r.applicant, () -> feedback.find(r.good))).isEmpty();
    w.world.get(w.chair, () -> w.decisions.release(r.round));
    FeedbackQueries.Feedback heard =
        w.world.get(r.applicant, () -> feedback.find(r.good)).orElseThrow();
    assertThat(heard.outcome()).isEqualTo(Outcome.FUND);
    assertThat(heard.comments()).containsExactly("comment to applicants", "comment to applicants");
    assertThat(heard.toString()).doesNotContain("Ann", "Bob", "for us");
    assertThat(w.world.get(r.ann, () -> feedback.find(r.good))).isEmpty();
  }

  @Test
  void a_round_needs_its_steps_in_order_and_its_own_people() {
    r.begin();
    r.refused(w.manager, "state.not-allowed", () -> w.rounds.start(r.round));
    r.refused(r.ann, "call.not-manager", () -> w.panel.invite(r.round, r.bob.personId()));
    r.refused(w.auditor, "call.not-manager", () -> w.rounds.start(r.round));
    r.refused(r.deputy, "round.no-subjects", () -> w.open());
    w.world.run(w.manager, () -> w.panel.invite(r.round, r.ann.personId()));
    long seat = w.seatOf(r.round, r.ann);
    r.refused(r.bob, "screening.not-yours", () -> w.panel.accept(seat));
    r.refused(r.ann, "panel.decline-reason", () -> w.panel.decline(seat, " "));
    r.refused(
        w.manager, "panel.no-candidate", () -> w.panel.invite(r.round, r.applicant.personId()));
    r.refused(
        w.manager,
        "assignment.not-in-panel",
        () ->
            w.assignment.accept(
                r.round, List.of(new AssignmentService.Pair(r.good, r.bob.personId(), ""))));
    w.world.run(r.ann, () -> w.panel.accept(seat));
    r.refused(
        r.ann,
        "meeting.not-leader",
        () ->
            w.meetings.plan(r.round, new MeetingPlan(LocalDateTime.now(Time.ZONE), "x", 1, null)));
  }

  @Test
  void a_review_is_saved_once_handed_in_once_and_never_twice() {
    r.begin();
    w.seat(r.round, r.ann, r.bob, w.chair);
    w.start(r.round, List.of(r.good, r.fair), r.ann, r.bob);
    long review = w.review(r.good, r.ann);
    long criterion = w.world.get(r.ann, () -> w.roundQueries.criteria(r.round)).get(0).id();
    ReviewDraft draft = new ReviewDraft(1, Map.of(criterion, 5), null, "so far", "");
    ReviewService.Saved saved = w.world.get(r.ann, () -> w.reviews.save(review, draft));
    r.refused(r.ann, "review.saved-elsewhere", () -> w.reviews.save(review, draft));
    r.refused(r.bob, "screening.not-yours", () -> w.reviews.save(review, draft));
    ReviewDraft more = new ReviewDraft(saved.version(), Map.of(criterion, 4), 3, "so far", "");
    r.refused(r.ann, "review.incomplete", () -> w.reviews.submit(review, more));
    w.submit(r.round, r.good, r.ann, 4);
    r.refused(r.ann, "state.not-allowed", () -> w.submit(r.round, r.good, r.ann, 5));
    w.world.run(r.ann, () -> w.reviews.abstain(w.review(r.fair, r.ann), "not my field"));
    assertThat(w.world.get(r.ann, () -> w.reviewQueries.inRound(r.round)))
        .extracting("state")
        .containsExactly(Review.State.SUBMITTED, Review.State.ABSTAINED);
  }

  @Test
  void a_ballot_needs_quorum_presence_and_a_seat_and_closes_its_item_when_carried() {
    r.reviewed();
    MeetingPlan plan = new MeetingPlan(LocalDateTime.now(Time.ZONE), "Room 1", 3, null);
    long meeting = w.world.get(w.secretary, () -> w.meetings.plan(r.round, plan));
    w.world.run(w.chair, () -> w.meetings.open(meeting));
    w.world.run(r.ann, () -> w.voting.comeIn(meeting));
    long item = w.item(r.good);
    w.world.run(w.chair, () -> w.agenda.callUp(item));
    r.refused(w.chair, "agenda.one-at-a-time", () -> w.agenda.callUp(w.item(r.fair)));
    r.refused(w.chair, "meeting.no-quorum", () -> w.agenda.move(item, Outcome.FUND, Money.yuan(5)));
    w.world.run(w.secretary, () -> w.meetings.present(meeting, w.chair.personId()));
    w.world.run(w.secretary, () -> w.meetings.present(meeting, r.bob.personId()));
    r.refused(
        w.chair, "decision.amount", () -> w.agenda.move(item, Outcome.DECLINE, Money.yuan(5)));
    w.world.run(w.chair, () -> w.agenda.move(item, Outcome.FUND, Money.yuan(5)));
    w.world.run(r.ann, () -> w.voting.vote(item, Vote.Choice.NO));
    w.world.run(r.bob, () -> w.voting.vote(item, Vote.Choice.YES));
    r.refused(w.secretary, "meeting.not-in-panel", () -> w.voting.vote(item, Vote.Choice.YES));
    w.world.run(w.chair, () -> w.agenda.count(item));
    assertThat(w.world.database().text("select state from ballot")).isEqualTo("NOT_CARRIED");
    w.world.run(w.chair, () -> w.agenda.move(item, Outcome.FUND, Money.yuan(4)));
    w.world.run(r.ann, () -> w.voting.vote(item, Vote.Choice.NO));
    w.world.run(r.ann, () -> w.voting.vote(item, Vote.Choice.YES));
    w.world.run(w.chair, () -> w.agenda.count(item));
    assertThat(
            w.world
                .database()
                .text("select state || outcome || amount_fen from agenda_item where id = " + item))
        .isEqualTo("DONEFUND400");
    r.refused(w.chair, "meeting.items-left", () -> w.meetings.close(meeting, ""));
  }
}
