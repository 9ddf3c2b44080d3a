package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.PublicNotice;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** What happens when all decisions of a round are released. */
@ApplicationScoped
class Release {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Rounds rounds;
  @Inject private SubjectSources sources;
  @Inject private MeetingTasks tasks;
  @Inject private Event<SubjectDecided> decided;
  @Inject private Clock clock;

  /** Tells the owners, sends letters, publishes the notice. */
  void publish(Round round, List<Decision> decisions) {
    round.act(Round.Action.RELEASE);
    SubjectSource source = sources.of(round.purpose());
    OffsetDateTime now = OffsetDateTime.now(clock);
    for (Decision decision : decisions) {
      Subject subject = rounds.find(Subject.class, decision.subjectId());
      if (!source.isWithdrawn(subject.refId())) {
        source.decided(subject.refId(), decision.outcome());
        decided.fire(event(round, subject, decision, now));
        tasks.tellDecision(subject);
      }
    }
    source.finished(round.sourceId());
    LocalDate until = LocalDate.now(clock).plusDays(round.noticeDays());
    String body = NoticeText.of(round, now, until, funded(decisions));
    em.persist(
        new PublicNotice(
            round.id(),
            now,
            until,
            body,
            CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8))));
    tasks.decisionsReleased(round, until);
  }

  /** Ends the notice. */
  void finish(Round round) {
    PublicNotice notice =
        em.createQuery("select n from PublicNotice n where n.roundId = :round", PublicNotice.class)
            .setParameter("round", round.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new RuleBroken("notice.none"));
    round.finish(notice.untilDay(), LocalDate.now(clock));
    tasks.finished(round);
  }

  private static SubjectDecided event(
      Round round, Subject subject, Decision decision, OffsetDateTime now) {
    return new SubjectDecided(
        round.purpose(),
        round.sourceId(),
        round.id(),
        subject.kind(),
        subject.refId(),
        subject.id(),
        decision.id(),
        decision.outcome(),
        decision.amount(),
        decision.conditions(),
        now);
  }

  private Map<Subject, Money> funded(List<Decision> decisions) {
    Map<Subject, Money> funded = new TreeMap<>(Comparator.comparing(Subject::code));
    decisions.stream()
        .filter(d -> d.outcome() == Outcome.FUND)
        .forEach(d -> funded.put(rounds.find(Subject.class, d.subjectId()), d.amount()));
    return funded;
  }
}
