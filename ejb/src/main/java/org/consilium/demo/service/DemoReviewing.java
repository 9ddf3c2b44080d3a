package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.call.model.Call;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Score;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.EarlierRounds;

/** A round in the middle of its reviewing: some reviews are in, some begun, most to be written. */
@ApplicationScoped
class DemoReviewing {

  private static final List<String> PANEL =
      List.of("chair", "reviewer", "reviewer2", "reviewer3", "expert-1", "expert-3");

  private static final int EACH = 3;
  private static final int LOAD = 6;
  private static final long SEED = 2026;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoCalls calls;
  @Inject private DemoPeople people;
  @Inject private DemoJudging judging;
  @Inject private EarlierRounds rounds;
  @Inject private Inbox inbox;
  @Inject private Clock clock;

  void seed() {
    Call call = calls.closed();
    LocalDate today = LocalDate.now(clock);
    OffsetDateTime due = today.plusDays(9).atTime(16, 0).atZone(Time.ZONE).toOffsetDateTime();
    Round round = judging.open(call, call.closesAt().plusDays(3), due);
    round.plan(EACH, LOAD, due);
    round.ask(new PanelMix(1, 2, 0, 0), Round.Openness.AFTER_OWN);
    judging.seat(round, PANEL);
    invite(round);
    declare(round);
    assign(round);
    write(round, call.closesAt().plusDays(9));
    rounds.giveTasks(round.id());
  }

  /** One has not answered yet, one declined. */
  private void invite(Round round) {
    PanelMember waiting =
        new PanelMember(
            round.id(),
            people.account("expert-6").personId(),
            PanelMember.Expertise.CLINICAL,
            true);
    em.persist(waiting);
    PanelMember busy =
        new PanelMember(
            round.id(), people.account("expert-4").personId(), PanelMember.Expertise.FINANCE, true);
    busy.decline("出国访问，时间冲突。 Abroad in these weeks.");
    em.persist(busy);
    em.flush();
    rounds.findConflicts(round.id());
    inbox.ask(
        people.account("expert-6").personId(),
        "task.panel-invitation",
        "/screening/invitation.xhtml?id=" + waiting.id(),
        null,
        "round:" + round.id(),
        round.title());
  }

  /** One panel member knows the engineer of the last proposal too well. */
  private void declare(Round round) {
    List<Subject> subjects = judging.subjects(round);
    em.persist(
        new Conflict(
            subjects.get(subjects.size() - 1).id(),
            people.account("expert-1").personId(),
            Conflict.Kind.DECLARED,
            "与项目负责人共有专利。 A patent held together with the leader."));
    em.flush();
  }

  private void assign(Round round) {
    rounds
        .assign(round.id())
        .forEach(
            (subject, persons) ->
                persons.forEach(person -> em.persist(new Review(subject, person, ""))));
    round.act(Round.Action.ASSIGN);
    round.act(Round.Action.START);
    em.flush();
  }

  /** Of everybody's reviews the first is handed in and the second begun; one person abstained. */
  private void write(Round round, OffsetDateTime first) {
    Random chance = new Random(SEED);
    Map<Long, Integer> written = new HashMap<>();
    long far = people.account("expert-3").personId();
    for (Review review : reviews(round)) {
      int number = written.merge(review.personId(), 1, Integer::sum);
      OffsetDateTime at = first.plusHours(7L * number + review.personId() % 5);
      if (number == 1) {
        judging.write(round, review, 2.6 + chance.nextInt(5) * 0.5, at, chance);
      } else if (number == 2 && review.personId() == far) {
        review.abstain();
      } else if (number == 2) {
        begin(round, review, at);
      }
    }
    em.flush();
  }

  private void begin(Round round, Review review, OffsetDateTime at) {
    review.save(null, "需求清楚，方案尚需细化。 The need is clear, the plan needs detail.", "", at);
    List<Long> criteria = judging.criteria(round);
    em.persist(new Score(review.id(), criteria.get(0), 4));
    em.persist(new Score(review.id(), criteria.get(1), 3));
  }

  private List<Review> reviews(Round round) {
    return em.createQuery(
            "select v from Review v where v.subjectId in"
                + " (select s.id from Subject s where s.roundId = :round) order by v.id",
            Review.class)
        .setParameter("round", round.id())
        .getResultList();
  }
}
