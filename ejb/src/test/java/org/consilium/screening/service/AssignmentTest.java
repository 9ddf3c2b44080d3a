package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reviews what: what the solver proposes, what hands change, what is refused. */
class AssignmentTest {

  private final ThreeProposals p = new ThreeProposals();
  private final ScreeningWorld w = p.w;
  private final AssignmentQueries queries = w.world.service(AssignmentQueries.class);
  private final long third = w.organisation("Third place");
  private final TestUser eve = w.reviewer("Eve", third);

  @AfterEach
  void close() {
    p.close();
  }

  @Test
  void the_best_fitting_people_are_proposed_and_nobody_with_a_conflict() {
    knows(p.ann, "good");
    knows(eve, "weak");
    TestUser insider = w.reviewer("Insider", p.university);
    knows(insider, "good, fair, weak");
    p.begin();
    w.seat(p.round, p.ann, p.bob, eve, insider);
    AssignmentProposal proposal = propose(false, false);
    assertThat(proposal.isSolved()).isTrue();
    assertThat(proposal.chosen().get(p.good)).contains(p.ann.personId());
    assertThat(proposal.chosen().get(p.weak)).contains(eve.personId());
    assertThat(proposal.chosen().values())
        .allSatisfy(people -> assertThat(people).hasSize(2).doesNotContain(insider.personId()));
    AssignmentBoard.Effect effect = board(w.manager).effect(proposal.chosen());
    assertThat(effect.total()).isCloseTo(1.0, within(1e-9)).isEqualTo(proposal.bound());
    assertThat(effect.worst()).isZero();
    assertThat(effect.worstCode()).isEqualTo("TEST-1-2");
    assertThat(effect.thin()).isZero();
  }

  @Test
  void two_of_one_organisation_are_kept_apart_and_the_obstacle_is_named() {
    p.begin();
    w.seat(p.round, p.ann, p.bob);
    AssignmentProposal proposal = propose(true, false);
    assertThat(proposal.isSolved()).isFalse();
    AssignmentProposal.Obstacle why = proposal.obstacle();
    assertThat(why.missing()).isEqualTo(3);
    assertThat(why.needed()).isGreaterThan(why.available());
    assertThat(why.reliefs())
        .hasSize(3)
        .allMatch(r -> r.rule() == AssignmentProposal.Rule.PLACE && r.by() == 1)
        .allMatch(r -> r.place().en().equals("Elsewhere"));
    assertThat(propose(false, false).isSolved()).isTrue();
    w.seat(p.round, eve);
    assertThat(propose(true, false).chosen().values())
        .allMatch(people -> people.contains(eve.personId()));
  }

  @Test
  void too_many_reviews_for_too_few_people_are_explained_with_loads() {
    p.begin();
    plan(2, 1, PanelMix.NONE);
    w.seat(p.round, p.ann, eve);
    AssignmentProposal.Obstacle why = propose(true, true).obstacle();
    assertThat(why.missing()).isEqualTo(4);
    assertThat(why.codes()).hasSize(3);
    assertThat(why.needed()).isEqualTo(6);
    assertThat(why.available()).isEqualTo(2);
    assertThat(why.people()).extracting("en").containsExactlyInAnyOrder("Ann", "Eve");
  }

  @Test
  void even_loads_spread_the_work() {
    knows(p.ann, "good, fair, weak");
    knows(p.bob, "good, fair, weak");
    p.begin();
    w.seat(p.round, p.ann, p.bob, eve);
    assertThat(loads(propose(false, false))).containsEntry(eve.personId(), 0);
    assertThat(loads(propose(false, true)).values()).containsOnly(2);
  }

  @Test
  void hands_change_the_effect_before_anything_is_saved() {
    knows(p.ann, "good");
    p.begin();
    w.seat(p.round, p.ann, p.bob, eve);
    AssignmentBoard board = board(w.manager);
    Map<Long, List<Long>> chosen = Map.of(p.good, List.of(p.ann.personId()));
    AssignmentBoard.Effect before = board.effect(Map.of());
    AssignmentBoard.Effect after = board.effect(chosen);
    assertThat(before.total()).isZero();
    assertThat(before.thin()).isEqualTo(3);
    assertThat(after.total()).isEqualTo(0.5);
    assertThat(after.loads()).containsEntry(p.ann.personId(), 1).containsEntry(eve.personId(), 0);
    assertThat(w.world.database().number("select count(*) from review")).isZero();
  }

  @Test
  void the_panel_must_have_the_mix_the_plan_asks_for() {
    p.begin();
    plan(2, 10, new PanelMix(1, 0, 0, 0));
    w.seat(p.round, p.ann, p.bob);
    List<AssignmentService.Pair> pairs = List.of(pair(p.good, p.ann));
    p.refused(w.manager, "panel.mix", () -> w.assignment.accept(p.round, pairs));
    w.world.database().run("update panel_member set expertise = 'CLINICAL'");
    w.world.run(w.manager, () -> w.assignment.accept(p.round, pairs));
    assertThat(p.state()).isEqualTo("ASSIGNED");
  }

  @Test
  void a_manager_behind_a_proposal_neither_sees_nor_changes_who_reviews_it() {
    p.begin();
    w.seat(p.round, p.ann, p.bob);
    long own = w.world.database().number("select id from subject where title = 'Weak'");
    w.world
        .database()
        .run("insert into subject_person values (" + own + ", " + p.deputy.personId() + ")");
    w.world.run(
        w.manager,
        () -> w.assignment.accept(p.round, List.of(pair(own, p.ann), pair(p.good, p.ann))));
    AssignmentBoard seen = board(p.deputy);
    assertThat(seen.items()).extracting("title").containsExactly("Good", "Fair");
    assertThat(seen.seats().get(0).elsewhere()).isEqualTo(1);
    List<AssignmentService.Pair> theirs = List.of(pair(own, p.bob));
    p.refused(p.deputy, "screening.recused", () -> w.assignment.accept(p.round, theirs));
    w.world.run(p.deputy, () -> w.assignment.accept(p.round, List.of(pair(p.fair, p.bob))));
    assertThat(state(own, p.ann)).isEqualTo("ASSIGNED");
    assertThat(state(p.good, p.ann)).isEqualTo("REMOVED");
  }

  @Test
  void only_staff_reads_the_board_and_only_who_runs_the_round_asks_the_solver() {
    p.begin();
    w.seat(p.round, p.ann);
    assertThat(w.world.get(p.ann, () -> queries.board(p.round))).isEmpty();
    assertThat(w.world.get(w.auditor, () -> queries.board(p.round))).isPresent();
    TestUser ofOtherCall =
        w.world.user(
            "Other", List.of(new TestUser.Grant(Roles.CALL_MANAGER, RoleScope.CALL, 999L)));
    assertThat(w.world.get(ofOtherCall, () -> queries.propose(p.round, true, true))).isEmpty();
  }

  @Test
  void gaps_name_proposals_with_too_few_free_people_or_nobody_who_knows_the_field() {
    knows(p.ann, "good");
    TestUser insider = w.reviewer("Insider", p.university);
    knows(insider, "weak");
    p.begin();
    w.seat(p.round, p.ann, insider);
    assertThat(board(w.manager).gaps()).hasSize(3).allMatch(gap -> gap.free() == 1);
    assertThat(board(w.manager).gaps())
        .filteredOn(AssignmentBoard.Gap::known)
        .extracting(AssignmentBoard.Gap::title)
        .containsExactly("Good");
    knows(eve, "good, fair, weak");
    w.seat(p.round, eve);
    assertThat(board(w.manager).gaps()).isEmpty();
  }

  @Test
  void a_board_takes_a_few_statements_however_many_subjects_there_are() {
    p.begin();
    w.seat(p.round, p.ann, p.bob, eve);
    assertThat(w.world.statements(w.manager, () -> queries.board(p.round))).isEqualTo(5);
  }

  @Test
  void a_round_does_not_begin_while_proposals_wait_for_a_verdict() {
    w.proposal("Judged", 500, List.of(p.university), p.applicant);
    long open = w.proposal("Open", 400, List.of(p.university), p.applicant);
    w.world.database().run("update proposal set state = 'SUBMITTED' where id = " + open);
    p.refused(w.manager, "round.unjudged", w::open);
  }

  private AssignmentProposal propose(boolean apart, boolean even) {
    return w.world.get(w.manager, () -> queries.propose(p.round, apart, even)).orElseThrow();
  }

  private AssignmentBoard board(TestUser who) {
    return w.world.get(who, () -> queries.board(p.round)).orElseThrow();
  }

  private Map<Long, Integer> loads(AssignmentProposal proposal) {
    return board(w.manager).effect(proposal.chosen()).loads();
  }

  private void plan(int each, int load, PanelMix mix) {
    LocalDateTime due = LocalDateTime.now(Time.ZONE).plusDays(7);
    w.world.run(
        w.manager,
        () -> w.rounds.plan(p.round, new RoundPlan(each, load, due, mix, Round.Openness.SEALED)));
  }

  private void knows(TestUser who, String keywords) {
    w.world.run(() -> w.world.em().find(Person.class, who.personId()).describeExpertise(keywords));
  }

  private static AssignmentService.Pair pair(long subject, TestUser who) {
    return new AssignmentService.Pair(subject, who.personId(), "");
  }

  private String state(long subject, TestUser who) {
    return w.world.database().text("select state from review where id = " + w.review(subject, who));
  }
}
