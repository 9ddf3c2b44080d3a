package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.CurrentUser;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** What decisions of a round must keep to: the meeting, the ranking, the envelope. */
@ApplicationScoped
class DecisionRules {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Rounds rounds;
  @Inject private Scores scores;
  @Inject private ScreeningAccess access;
  @Inject private SubjectSources sources;
  @Inject private CurrentUser user;

  /** The meeting must be over. */
  void mustHaveMet(long roundId) {
    Meeting meeting = rounds.meeting(roundId);
    if (meeting.state() != Meeting.State.CLOSED) {
      throw new RuleBroken("decision.meeting-first", meeting.state());
    }
  }

  /** Place of every subject in the ranking of the whole round; 1 is best. */
  Map<Long, Integer> ranks(long roundId) {
    Map<Long, Integer> ranks = new HashMap<>();
    int place = 0;
    for (Scores.Ranked ranked : scores.rank(scores.all(roundId))) {
      ranks.put(ranked.subjectId(), ++place);
    }
    return ranks;
  }

  /**
   * Whoever funds past a better one, or departs from what the meeting carried, says why: on the
   * line of the subject it is about.
   */
  void mustBeReasoned(long roundId, List<DecisionLine> lines, Map<Long, Integer> ranks) {
    int bestUnfunded =
        lines.stream()
            .filter(l -> l.outcome() != Outcome.FUND)
            .mapToInt(l -> ranks.getOrDefault(l.subjectId(), Integer.MAX_VALUE))
            .min()
            .orElse(Integer.MAX_VALUE);
    for (DecisionLine line : lines) {
      boolean overtakes =
          line.outcome() == Outcome.FUND
              && ranks.getOrDefault(line.subjectId(), Integer.MAX_VALUE) > bestUnfunded;
      boolean departs = !sameAsMeeting(line);
      boolean silent = line.reason() == null || line.reason().isBlank();
      if (silent && (overtakes || departs)) {
        String code = rounds.find(Subject.class, line.subjectId()).code();
        throw new RuleBroken(
            overtakes ? "decision.overtakes" : "decision.departs",
            code,
            ranks.getOrDefault(line.subjectId(), 0),
            bestUnfunded);
      }
    }
  }

  private boolean sameAsMeeting(DecisionLine line) {
    List<?> rows =
        em.createNativeQuery(
                "select outcome, amount_fen from agenda_item where subject_id = ?1 and state = 'DONE'")
            .setParameter(1, line.subjectId())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .allMatch(
            c ->
                line.outcome().name().equals(c[0])
                    && line.amount().minor() == ((Number) c[1]).longValue());
  }

  /**
   * All money promised together stays within the envelope. Who is kept out of a part of it is told
   * only about the own part.
   */
  void mustFit(Round round, Collection<Decision> decisions) {
    Money total = sum(decisions);
    if (total.compareTo(round.envelope()) <= 0) {
      return;
    }
    List<Decision> seen =
        decisions.stream().filter(d -> !access.conflicted(d.subjectId(), user.personId())).toList();
    if (seen.size() < decisions.size()) {
      throw new RuleBroken("decision.over-envelope-partly", sum(seen), round.envelope());
    }
    throw new RuleBroken(
        "decision.over-envelope", total, round.envelope(), total.minus(round.envelope()));
  }

  private static Money sum(Collection<Decision> decisions) {
    return decisions.stream().map(Decision::amount).reduce(Money.fen(0), Money::plus);
  }

  /** Every subject that was not withdrawn has a decision. */
  void mustBeComplete(Round round, List<Decision> decisions) {
    SubjectSource source = sources.of(round.purpose());
    long undecided =
        rounds.subjects(round.id()).stream()
            .filter(s -> decisions.stream().noneMatch(d -> d.subjectId() == s.id()))
            .filter(s -> !source.isWithdrawn(s.refId()))
            .count();
    if (undecided > 0) {
      throw new RuleBroken("decision.missing", undecided);
    }
  }
}
