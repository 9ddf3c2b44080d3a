package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.screening.model.Outcome;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;

/** A round about three proposals, a good, a fair and a weak one, brought as far as a test needs. */
final class ThreeProposals implements AutoCloseable {

  final ScreeningWorld w = new ScreeningWorld();
  final long university = w.organisation("Applicant university");
  final long elsewhere = w.organisation("Elsewhere");
  final TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);
  final TestUser ann = w.reviewer("Ann", elsewhere);
  final TestUser bob = w.reviewer("Bob", elsewhere);
  final TestUser deputy = w.world.user("Deputy", Roles.CALL_MANAGER);
  long good;
  long fair;
  long weak;
  long round;

  @Override
  public void close() {
    w.close();
  }

  void begin() {
    good = w.proposal("Good", 500, List.of(university), applicant);
    fair = w.proposal("Fair", 400, List.of(university), applicant);
    weak = w.proposal("Weak", 300, List.of(university), applicant);
    round = w.open();
    good = w.subject(good);
    fair = w.subject(fair);
    weak = w.subject(weak);
  }

  void reviewed() {
    begin();
    w.seat(round, ann, bob, w.chair);
    w.start(round, List.of(good, fair, weak), ann, bob);
    for (TestUser person : List.of(ann, bob)) {
      w.submit(round, good, person, 5);
      w.submit(round, fair, person, 3);
      w.submit(round, weak, person, 1);
    }
  }

  void met() {
    long meeting = w.meet(round, ann, bob, w.chair);
    w.carry(good, Outcome.FUND, 500, ann);
    w.carry(fair, Outcome.FUND, 400, bob);
    w.carry(weak, Outcome.DECLINE, 0, w.chair);
    w.world.run(w.secretary, () -> w.meetings.close(meeting, "No remarks."));
  }

  void decideAll() {
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

  static DecisionLine line(long subject, Outcome outcome, long yuan) {
    return new DecisionLine(subject, outcome, Money.yuan(yuan), "", "");
  }

  String state() {
    return w.world.database().text("select state from round");
  }

  void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
