package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.service.PublicAddress;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.EarlierRounds;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Texts;

/** Decides a round as its meeting carried, under four eyes, and ends its public notice. */
@ApplicationScoped
class DemoDecisions {

  private static final String CONDITIONS =
      "启动前提交伦理审查意见；首年完成样机并通过第三方检测（演示）。\n"
          + "Ethics opinion before the start; a prototype tested by a third party in the first year"
          + " (demo).";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoJudging judging;
  @Inject private DemoPeople people;
  @Inject private EarlierRounds rounds;
  @Inject private PublicAddress address;
  @Inject private Clock clock;

  void decide(Round round, OffsetDateTime proposed, OffsetDateTime released) {
    round.act(Round.Action.DECIDE);
    Map<Long, Integer> ranks = rounds.ranks(round.id());
    for (Subject subject : judging.subjects(round)) {
      Decision decision = new Decision(subject.id(), ranks.get(subject.id()));
      Object[] met = met(subject);
      Outcome outcome = Outcome.valueOf((String) met[0]);
      Money amount = Money.fen(((Number) met[1]).longValue());
      decision.propose(outcome, amount, outcome == Outcome.FUND ? CONDITIONS : "", "");
      decision.by(people.account("manager").id(), proposed);
      decision.release(releaser(subject), released);
      em.persist(decision);
    }
    em.flush();
    rounds.publish(round.id(), released);
    judging.subjects(round).forEach(subject -> tell(subject, released));
    LocalDate until = released.toLocalDate().plusDays(round.noticeDays());
    round.finish(until, LocalDate.now(clock));
    em.flush();
  }

  private Object[] met(Subject subject) {
    List<?> rows =
        em.createNativeQuery("select outcome, amount_fen from agenda_item where subject_id = ?1")
            .setParameter(1, subject.id())
            .getResultList();
    return (Object[]) rows.get(0);
  }

  /** The chair, or where the chair is kept out the second call manager. */
  private long releaser(Subject subject) {
    boolean out = judging.isOut(subject.id(), people.account("chair").personId());
    return people.account(out ? "manager2" : "chair").id();
  }

  private void tell(Subject subject, OffsetDateTime at) {
    Texts texts = Texts.of(Locale.SIMPLIFIED_CHINESE);
    String page = address.of("/screening/feedback.xhtml?id=" + subject.id());
    for (long person : new TreeSet<>(subject.persons())) {
      OutboxMessage letter =
          new OutboxMessage(
              person, em.find(Person.class, person).email(), "letter.decision", "zh_CN", at);
      letter.say(
          texts.get("letter.decision.subject", subject.code(), subject.title()),
          texts.get("letter.decision.body", subject.code(), subject.title(), page));
      letter.trying(at.plusMinutes(1));
      letter.sent(at.plusMinutes(1));
      em.persist(letter);
    }
  }
}
