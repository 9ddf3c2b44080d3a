package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decisions: who releases them, what they must keep to, who hears of them. */
class DecisionTest {

  private final ThreeProposals r = new ThreeProposals();
  private final ScreeningWorld w = r.w;

  @AfterEach
  void close() {
    r.close();
  }

  @Test
  void every_subject_is_announced_as_decided_when_the_last_decision_is_released() {
    List<SubjectDecided> heard = new ArrayList<>();
    w.world.observe(SubjectDecided.class, heard::add);
    r.reviewed();
    r.met();
    w.world.run(
        w.manager,
        () ->
            w.decisions.propose(
                r.round,
                List.of(
                    new DecisionLine(r.good, Outcome.FUND, Money.yuan(500), "ethics first", ""),
                    ThreeProposals.line(r.fair, Outcome.FUND, 400),
                    ThreeProposals.line(r.weak, Outcome.DECLINE, 0))));
    assertThat(heard).isEmpty();
    w.world.run(w.chair, () -> w.decisions.release(r.round));
    assertThat(heard)
        .extracting(
            SubjectDecided::subjectId,
            SubjectDecided::outcome,
            SubjectDecided::amount,
            SubjectDecided::conditions)
        .containsExactlyInAnyOrder(
            tuple(r.good, Outcome.FUND, Money.yuan(500), "ethics first"),
            tuple(r.fair, Outcome.FUND, Money.yuan(400), ""),
            tuple(r.weak, Outcome.DECLINE, Money.fen(0), ""));
    assertThat(heard).extracting(SubjectDecided::roundId).containsOnly(r.round);
    assertThat(heard).extracting(SubjectDecided::kind).containsOnly(Subject.Kind.PROPOSAL);
    assertThat(heard).extracting(SubjectDecided::sourceId).containsOnly(w.callId);
    assertThat(heard)
        .allSatisfy(event -> assertThat(w.subject(event.refId())).isEqualTo(event.subjectId()));
  }

  @Test
  void whoever_cannot_follow_a_decision_up_takes_the_release_back() {
    r.reviewed();
    r.met();
    r.decideAll();
    w.world.observe(
        SubjectDecided.class,
        event -> {
          throw new RuleBroken("record.not-found");
        });
    r.refused(w.chair, "record.not-found", () -> w.decisions.release(r.round));
    assertThat(r.state()).isEqualTo("DECIDED");
    assertThat(w.world.database().text("select string_agg(distinct state, ',') from decision"))
        .isEqualTo("PROPOSED");
  }

  @Test
  void nobody_releases_what_the_same_person_proposed() {
    r.reviewed();
    r.met();
    r.decideAll();
    r.refused(w.manager, "decision.four-eyes", () -> w.decisions.release(r.round));
    String attack =
        "update decision set state = 'RELEASED', released_by = proposed_by, released_at = now()";
    assertThatThrownBy(() -> w.world.database().run(attack)).hasMessageContaining("check");
    assertThat(w.world.get(r.deputy, () -> w.decisions.release(r.round))).isZero();
  }

  @Test
  void more_than_the_envelope_is_refused_with_the_figures_and_by_the_database() {
    r.reviewed();
    r.met();
    assertThatThrownBy(
            () ->
                w.world.run(
                    w.manager,
                    () ->
                        w.decisions.propose(
                            r.round,
                            List.of(
                                new DecisionLine(
                                    r.good, Outcome.FUND, Money.yuan(700_000), "", "more"),
                                new DecisionLine(
                                    r.fair, Outcome.FUND, Money.yuan(300_001), "", "more"),
                                ThreeProposals.line(r.weak, Outcome.DECLINE, 0)))))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            broken -> {
              assertThat(broken.key()).isEqualTo("decision.over-envelope");
              assertThat(broken.args())
                  .containsExactly(Money.yuan(1_000_001), Money.yuan(1_000_000), Money.yuan(1));
            });
    r.decideAll();
    assertThatThrownBy(
            () ->
                w.world
                    .database()
                    .run("update decision set amount_fen = 100000001 where amount_fen > 0"))
        .hasMessageContaining("exceed the envelope");
  }

  @Test
  void funding_past_a_better_one_or_past_the_meeting_needs_a_reason() {
    r.reviewed();
    r.met();
    List<DecisionLine> past =
        List.of(
            new DecisionLine(r.good, Outcome.RESERVE, Money.fen(0), "", "withdrew its partner"),
            ThreeProposals.line(r.fair, Outcome.FUND, 400),
            ThreeProposals.line(r.weak, Outcome.DECLINE, 0));
    r.refused(w.manager, "decision.overtakes", () -> w.decisions.propose(r.round, past));
    List<DecisionLine> other =
        List.of(
            ThreeProposals.line(r.good, Outcome.FUND, 499),
            ThreeProposals.line(r.fair, Outcome.FUND, 400),
            ThreeProposals.line(r.weak, Outcome.DECLINE, 0));
    r.refused(w.manager, "decision.departs", () -> w.decisions.propose(r.round, other));
  }
}
