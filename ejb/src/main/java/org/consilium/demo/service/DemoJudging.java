package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.call.model.Call;
import org.consilium.consortium.model.Person;
import org.consilium.proposal.service.ProposalHandover;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Score;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.EarlierRounds;

/** Opens rounds, seats panels and writes reviews that disagree as reviewers do; always the same. */
@ApplicationScoped
class DemoJudging {

  private static final int EACH = 3;
  private static final long SEED = 2021;

  /** How good a proposal is, by its place in the call, on the scale of 1 to 5. */
  private static final double[] QUALITY = {4.6, 3.9, 4.2, 2.4, 3.6, 3.1, 4.4, 2.8, 3.4, 1.9};

  /** Reviewers are fair within this spread; some are severe, some lenient. */
  private static final double SPREAD = 0.7;

  private static final String[] PRAISE = {
    "临床需求明确，方案可行，团队配合默契。 The need is clear, the plan is sound, the team works well together.",
    "总体可行，但指标与验证方法需要细化。 Sound on the whole; targets and their proof need more detail.",
    "与现有产品相比优势不够清楚，建议补充对照。 What it does better than products on sale is not clear yet."
  };

  private static final String[] ADVICE = {
    "建议优先支持。 Worth funding first.",
    "可支持，设备费偏高。 Can be funded; the equipment costs look high.",
    "暂不建议支持，鼓励修改后再报。 Not yet; should come back revised."
  };

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private ProposalHandover proposals;
  @Inject private EarlierRounds rounds;

  /** A round about the eligible proposals of a call. */
  Round open(Call call, OffsetDateTime at, OffsetDateTime due) {
    Round round =
        new Round(
            Round.Purpose.CALL,
            call.id(),
            call.titleEn(),
            call.titleZh(),
            call.envelope(),
            call.noticeDays(),
            at);
    round.plan(EACH, 10, due);
    em.persist(round);
    em.flush();
    criteria(round, call);
    for (ProposalHandover.Handover p : proposals.eligible(call.id())) {
      Subject subject =
          new Subject(
              round.id(),
              Subject.Kind.PROPOSAL,
              p.proposalId(),
              p.code(),
              p.title(),
              p.requested());
      subject.freeze(p.snapshot(), p.sha256(), p.persons(), p.organisations());
      em.persist(subject);
      proposals.enterReview(p.proposalId());
    }
    call.screen();
    em.flush();
    return round;
  }

  private void criteria(Round round, Call call) {
    em.createNativeQuery(
            "insert into round_criterion (id, round_id, position, title_en, title_zh, weight,"
                + " levels_en, levels_zh) select nextval('round_criterion_seq'), ?1, position,"
                + " title_en, title_zh, weight, levels_en, levels_zh from call_criterion where"
                + " call_id = ?2 order by position")
        .setParameter(1, round.id())
        .setParameter(2, call.id())
        .executeUpdate();
  }

  /** Everybody of the panel accepted; the secretary writes the minutes and does not vote. */
  void seat(Round round, List<String> users) {
    users.forEach(user -> seat(round, user, true));
    seat(round, "secretary", false);
    em.flush();
    rounds.findConflicts(round.id());
  }

  private void seat(Round round, String user, boolean votes) {
    long person = people.account(user).personId();
    PanelMember.Expertise expertise =
        switch (em.find(Person.class, person).profession()) {
          case CLINICIAN -> PanelMember.Expertise.CLINICAL;
          case FINANCE -> PanelMember.Expertise.FINANCE;
          case MANAGER -> PanelMember.Expertise.INDUSTRY;
          default -> PanelMember.Expertise.ENGINEERING;
        };
    PanelMember member = new PanelMember(round.id(), person, expertise, votes);
    member.accept();
    em.persist(member);
  }

  /** Who sits in the panel. */
  List<Long> panel(Round round) {
    return em.createQuery(
            "select m.personId from PanelMember m where m.roundId = :round order by m.id",
            Long.class)
        .setParameter("round", round.id())
        .getResultList();
  }

  List<Subject> subjects(Round round) {
    return em.createQuery(
            "select s from Subject s where s.roundId = :round order by s.code", Subject.class)
        .setParameter("round", round.id())
        .getResultList();
  }

  /** True when a person is kept out of a subject. */
  boolean isOut(long subjectId, long personId) {
    return !em.createNativeQuery(
            "select 1 from conflicted where subject_id = ?1 and person_id = ?2")
        .setParameter(1, subjectId)
        .setParameter(2, personId)
        .getResultList()
        .isEmpty();
  }

  /** The criteria of a round, in order. */
  List<Long> criteria(Round round) {
    return em.createQuery(
            "select k.id from RoundCriterion k where k.roundId = :round order by k.position",
            Long.class)
        .setParameter("round", round.id())
        .getResultList();
  }

  /** Three free reviewers per proposal, those with the least to do first, and what they wrote. */
  void review(Round round, OffsetDateTime first) {
    round.act(Round.Action.ASSIGN);
    round.act(Round.Action.START);
    List<Long> voting = new ArrayList<>(panel(round));
    voting.remove(people.account("secretary").personId());
    Map<Long, Integer> load = new HashMap<>();
    Random chance = new Random(SEED + round.envelope().minor());
    int number = 0;
    for (Subject subject : subjects(round)) {
      List<Long> free =
          voting.stream()
              .filter(p -> !isOut(subject.id(), p))
              .sorted(Comparator.comparing((Long p) -> load.getOrDefault(p, 0)))
              .limit(EACH)
              .toList();
      for (long person : free) {
        load.merge(person, 1, Integer::sum);
        double severity = (person % 5 - 2) * 0.25;
        write(
            round,
            new Review(subject.id(), person, ""),
            QUALITY[number % QUALITY.length] + severity,
            first.plusHours(5L * number + person % 4),
            chance);
      }
      number++;
    }
    em.flush();
  }

  /** Writes a review and hands it in an hour later. */
  void write(Round round, Review review, double grade, OffsetDateTime at, Random chance) {
    em.persist(review);
    em.flush();
    double felt = grade + chance.nextGaussian() * SPREAD;
    int mood = felt > 3.6 ? 0 : felt > 2.7 ? 1 : 2;
    review.save(2 + chance.nextInt(4), PRAISE[mood], ADVICE[mood], at);
    List<Long> criteria = criteria(round);
    for (long criterion : criteria) {
      long points = Math.round(felt + chance.nextGaussian() * 0.4);
      em.persist(new Score(review.id(), criterion, (int) Math.max(1, Math.min(5, points))));
    }
    review.submit(criteria.size(), criteria.size(), at.plusHours(1));
  }
}
