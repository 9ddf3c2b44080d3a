package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.InboxQueries;
import org.consilium.platform.service.TaskRow;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.PageRequest;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reviewers at work: what they have to do, what stays sealed, who is told. */
class ReviewingTest {

  private final ThreeProposals p = new ThreeProposals();
  private final ScreeningWorld w = p.w;
  private final ReviewDesk desk = w.world.service(ReviewDesk.class);
  private final ProgressQueries progress = w.world.service(ProgressQueries.class);
  private final InboxQueries inbox = w.world.service(InboxQueries.class);

  @AfterEach
  void close() {
    p.close();
  }

  @Test
  void what_others_wrote_stays_sealed_until_the_meeting() {
    started(Round.Openness.SEALED);
    w.submit(p.round, p.good, p.ann, 5);
    w.submit(p.round, p.good, p.bob, 2);
    assertThat(work(p.ann, p.good).others()).isEmpty();
    w.meet(p.round, p.ann);
    ReviewDesk.Work work = work(p.ann, p.good);
    assertThat(work.others()).hasSize(1);
    assertThat(work.others().get(0).points().values()).containsOnly(2);
    assertThat(work.others().toString()).doesNotContain("Bob");
  }

  @Test
  void in_an_open_round_it_is_read_after_the_own_review_and_not_before() {
    started(Round.Openness.AFTER_OWN);
    w.submit(p.round, p.good, p.bob, 2);
    assertThat(work(p.ann, p.good).others()).isEmpty();
    w.submit(p.round, p.good, p.ann, 5);
    assertThat(work(p.ann, p.good).others()).hasSize(1);
    w.world.run(p.bob, () -> w.conflicts.declare(p.good, "a friend"));
    assertThat(work(p.ann, p.good).others()).isEmpty();
  }

  @Test
  void who_declares_a_conflict_has_no_review_and_no_paper_any_more() {
    started(Round.Openness.SEALED);
    long review = w.review(p.good, p.ann);
    assertThat(w.world.get(p.ann, () -> desk.of(review))).isPresent();
    assertThat(w.world.get(p.bob, () -> desk.of(review))).isEmpty();
    w.world.run(p.ann, () -> w.conflicts.declare(p.good, "a friend"));
    assertThat(w.world.get(p.ann, () -> desk.of(review))).isEmpty();
    assertThat(w.world.get(p.ann, () -> w.reviewQueries.inRound(p.round)))
        .extracting("title")
        .containsExactly("Fair", "Weak");
    assertThat(task(p.ann)).contains("0 of 2");
  }

  @Test
  void a_second_window_does_not_overwrite_the_first() {
    started(Round.Openness.SEALED);
    long review = w.review(p.good, p.ann);
    int version = work(p.ann, p.good).review().version();
    ReviewDraft first = new ReviewDraft(version, Map.of(), 3, "first", "");
    ReviewService.Saved saved = w.world.get(p.ann, () -> w.reviews.save(review, first));
    p.refused(p.ann, "review.saved-elsewhere", () -> w.reviews.save(review, first));
    ReviewDraft second = new ReviewDraft(saved.version(), Map.of(), 3, "second", "");
    w.world.run(p.ann, () -> w.reviews.save(review, second));
    assertThat(work(p.ann, p.good).written().applicant()).isEqualTo("second");
  }

  @Test
  void tasks_follow_the_work_from_the_invitation_to_the_last_review() {
    p.begin();
    assertThat(task(w.manager)).startsWith("Form the panel");
    w.world.run(w.manager, () -> w.panel.invite(p.round, p.ann.personId()));
    assertThat(task(p.ann)).startsWith("Answer the invitation");
    w.world.run(p.ann, () -> w.panel.accept(w.seatOf(p.round, p.ann)));
    assertThat(task(p.ann)).isNull();
    w.start(p.round, List.of(p.good, p.fair), p.ann);
    assertThat(task(w.manager)).isNull();
    assertThat(task(p.ann)).contains("0 of 2");
    w.submit(p.round, p.good, p.ann, 4);
    assertThat(task(p.ann)).contains("1 of 2");
    long other = w.review(p.fair, p.ann);
    w.world.run(p.ann, () -> w.reviews.abstain(other, "too far from my field"));
    assertThat(task(p.ann)).isNull();
    assertThat(letters(p.ann)).isEqualTo("letter.panel-invitation,letter.reviews");
  }

  @Test
  void who_leaves_while_reviews_are_written_is_to_be_replaced() {
    started(Round.Openness.SEALED);
    long seat = w.seatOf(p.round, p.bob);
    w.world.run(p.bob, () -> w.panel.decline(seat, "ill"));
    assertThat(task(w.manager)).startsWith("Bob has left").contains("3 reviews");
    assertThat(task(p.bob)).isNull();
    TestUser eve = w.reviewer("Eve", p.elsewhere);
    w.seat(p.round, eve);
    w.world.run(w.manager, () -> w.assignment.add(p.good, eve.personId()));
    assertThat(task(w.manager)).isNull();
    assertThat(task(eve)).contains("0 of 1");
  }

  @Test
  void a_moved_due_time_and_a_reminder_reach_those_with_open_reviews_only() {
    started(Round.Openness.SEALED);
    for (long subject : List.of(p.good, p.fair, p.weak)) {
      w.submit(p.round, subject, p.bob, 3);
    }
    LocalDateTime due = LocalDateTime.of(2040, 1, 2, 16, 0);
    w.world.run(w.manager, () -> w.rounds.moveDue(p.round, due, "holidays"));
    assertThat(w.world.get(w.manager, () -> w.rounds.remind(p.round))).isEqualTo(1);
    assertThat(letters(p.ann)).endsWith("letter.reviews-due,letter.reviews-reminder");
    assertThat(letters(p.bob)).endsWith("letter.reviews");
    TaskRow open = w.world.get(p.ann, () -> inbox.mine(PageRequest.firstPage(5))).rows().get(0);
    assertThat(open.dueAt().atZoneSameInstant(Time.ZONE).toLocalDateTime()).isEqualTo(due);
    p.refused(p.ann, "call.not-manager", () -> w.rounds.remind(p.round));
  }

  @Test
  void figures_count_what_the_reader_may_see_and_lists_take_two_statements() {
    started(Round.Openness.SEALED);
    w.submit(p.round, p.good, p.ann, 4);
    ProgressQueries.Progress seen =
        w.world.get(w.manager, () -> progress.of(p.round)).orElseThrow();
    assertThat(seen.subjects()).isEqualTo(3);
    assertThat(seen.accepted()).isEqualTo(2);
    assertThat(seen.assigned()).isEqualTo(6);
    assertThat(seen.submitted()).isEqualTo(1);
    assertThat(seen.open()).isEqualTo(5);
    assertThat(w.world.get(p.ann, () -> progress.of(p.round))).isEmpty();
    PageRequest all = request("round", Long.toString(p.round));
    assertThat(w.world.get(w.manager, () -> progress.page(all)).total()).isEqualTo(6);
    assertThat(w.world.get(p.ann, () -> progress.page(all)).total()).isZero();
    PageRequest late = new PageRequest(Map.of("round", "" + p.round, "late", "1"), List.of(), 0, 9);
    assertThat(w.world.get(w.manager, () -> progress.page(late)).total()).isZero();
    w.world.database().run("update round set review_due = created_at + interval '1 second'");
    w.world.at(Clock.offset(Clock.system(Time.ZONE), Duration.ofHours(1)));
    assertThat(w.world.get(w.manager, () -> progress.page(late)).total()).isEqualTo(5);
    assertThat(w.world.statements(w.manager, () -> progress.page(all))).isEqualTo(2);
    assertThat(w.world.statements(w.manager, () -> w.conflictQueries.page(all))).isEqualTo(2);
    assertThat(w.world.statements(w.manager, () -> w.roundQueries.subjects(all))).isEqualTo(2);
    assertThat(w.world.statements(w.manager, () -> w.roundQueries.page(all))).isEqualTo(2);
    assertThat(w.world.statements(w.manager, () -> w.panelQueries.candidates(all))).isEqualTo(2);
    assertThat(w.world.statements(p.ann, () -> w.reviewQueries.mine(all))).isEqualTo(2);
  }

  @Test
  void the_database_refuses_a_plan_out_of_range() {
    p.begin();
    assertThatThrownBy(() -> w.world.database().run("update round set need_clinical = 51"))
        .hasMessageContaining("check");
    assertThatThrownBy(() -> w.world.database().run("update round set openness = 'WIDE'"))
        .hasMessageContaining("check");
  }

  private void started(Round.Openness openness) {
    p.begin();
    LocalDateTime due = LocalDateTime.now(Time.ZONE).plusDays(7);
    w.world.run(
        w.manager,
        () -> w.rounds.plan(p.round, new RoundPlan(2, 10, due, PanelMix.NONE, openness)));
    w.seat(p.round, p.ann, p.bob);
    w.start(p.round, List.of(p.good, p.fair, p.weak), p.ann, p.bob);
  }

  private ReviewDesk.Work work(TestUser who, long subject) {
    long review = w.review(subject, who);
    return w.world.get(who, () -> desk.of(review)).orElseThrow();
  }

  /** The English text of somebody's only open task about the round, or null. */
  private String task(TestUser who) {
    List<TaskRow> rows = w.world.get(who, () -> inbox.mine(PageRequest.firstPage(5))).rows();
    assertThat(rows.size()).isLessThan(2);
    return rows.isEmpty() ? null : rows.get(0).text().en();
  }

  private String letters(TestUser who) {
    return w.world
        .database()
        .text(
            "select string_agg(template, ',' order by id) from outbox_message where person_id = "
                + who.personId());
  }

  private static PageRequest request(String filter, String value) {
    return new PageRequest(Map.of(filter, value), List.of(), 0, 25);
  }
}
