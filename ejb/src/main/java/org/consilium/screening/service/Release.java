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

  /** Tells the owners, publishes the notice, sends letters and tasks. */
  void publish(Round round, List<Decision> decisions) {
    PublicNotice notice = announce(round, decisions, OffsetDateTime.now(clock));
    SubjectSource source = sources.of(round.purpose());
    for (Decision decision : decisions) {
      Subject subject = rounds.find(Subject.class, decision.subjectId());
      if (!source.isWithdrawn(subject.refId())) {
        tasks.tellDecision(subject);
      }
    }
    tasks.decisionsReleased(round, notice.untilDay());
  }

  /** Tells the owners and publishes the notice. */
  PublicNotice announce(Round round, List<Decision> decisions, OffsetDateTime at) {
    round.act(Round.Action.RELEASE);
    SubjectSource source = sources.of(round.purpose());
    for (Decision decision : decisions) {
      Subject subject = rounds.find(Subject.class, decision.subjectId());
      if (!source.isWithdrawn(subject.refId())) {
        source.decided(subject.refId(), decision.outcome());
        decided.fire(event(round, subject, decision, at));
      }
    }
    source.finished(round.sourceId());
    LocalDate until = at.toLocalDate().plusDays(round.noticeDays());
    String body = NoticeText.of(round, at, until, funded(decisions));
    String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
    PublicNotice notice = new PublicNotice(round.id(), at, until, body, hash);
    em.persist(notice);
    return notice;
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
      Round round, Subject subject, Decision decision, OffsetDateTime at) {
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
        at);
  }

  private Map<Subject, Money> funded(List<Decision> decisions) {
    Map<Subject, Money> funded = new TreeMap<>(Comparator.comparing(Subject::code));
    decisions.stream()
        .filter(d -> d.outcome() == Outcome.FUND)
        .forEach(d -> funded.put(rounds.find(Subject.class, d.subjectId()), d.amount()));
    return funded;
  }
}
