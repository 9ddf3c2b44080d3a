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
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Attendance;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.screening.model.Vote;
import org.consilium.screening.service.EarlierRounds;
import org.consilium.shared.model.Money;

/** Holds a panel's meeting: from item to item, with motions, votes and people who are out. */
@ApplicationScoped
class DemoMeeting {

  private static final int MINUTES_EACH = 15;

  private static final String REMARKS =
      "专家组组长首先说明评审标准。与会专家一致认为应重点支持临床需求明确、可形成整机产品的项目（演示）。\n"
          + "The chair stated the criteria first. The panel wants projects with a clear clinical"
          + " need that can become a complete device (demo).";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoJudging judging;
  @Inject private DemoPeople people;
  @Inject private EarlierRounds rounds;

  /** The meeting is planned, its agenda is in the order of codes. */
  Meeting plan(Round round, OffsetDateTime at, String place) {
    int voting = judging.panel(round).size() - 1;
    Meeting meeting = new Meeting(round.id());
    meeting.plan(at, place, Meeting.usualQuorum(voting), voting);
    meeting.pace(MINUTES_EACH);
    em.persist(meeting);
    em.flush();
    int position = 0;
    for (Subject subject : judging.subjects(round)) {
      em.persist(new AgendaItem(meeting.id(), subject.id(), ++position));
    }
    em.flush();
    return meeting;
  }

  /** The meeting is held. */
  void hold(Round round, Meeting meeting, OffsetDateTime at, List<String> present) {
    round.act(Round.Action.MEET);
    meeting.open(at);
    List<Long> voters = new ArrayList<>();
    for (String user : present) {
      voters.add(people.account(user).personId());
    }
    voters.forEach(v -> em.persist(new Attendance(meeting.id(), v, at.plusMinutes(v % 7))));
    em.persist(new Attendance(meeting.id(), people.account("secretary").personId(), at));
    em.flush();
    Map<Long, Outcome> outcomes = outcomes(round);
    OffsetDateTime now = at.plusMinutes(10);
    for (AgendaItem item : items(meeting)) {
      Subject subject = em.find(Subject.class, item.subjectId());
      item.callUp(now);
      List<Long> able = voters.stream().filter(v -> !judging.isOut(item.subjectId(), v)).toList();
      now = discuss(item, subject, outcomes.get(subject.id()), able, now);
    }
    meeting.close(0, REMARKS, now.plusMinutes(5));
    em.flush();
  }

  private OffsetDateTime discuss(
      AgendaItem item, Subject subject, Outcome outcome, List<Long> able, OffsetDateTime began) {
    OffsetDateTime now = began.plusMinutes(7 + item.position() % 5);
    if (outcome == Outcome.RESERVE) {
      vote(item, Outcome.FUND, subject.requested(), able, now, able.size() - 3);
      now = now.plusMinutes(3);
    }
    Money money = outcome == Outcome.FUND ? subject.requested() : Money.fen(0);
    vote(item, outcome, money, able, now, item.position() % 3 == 0 ? 1 : 0);
    item.close(outcome, money, now.plusMinutes(1));
    return now.plusMinutes(2);
  }

  /** A motion on which so many say no, and one in nine abstains. */
  private void vote(
      AgendaItem item, Outcome outcome, Money money, List<Long> able, OffsetDateTime now, int no) {
    Ballot ballot = new Ballot(item.id(), outcome, money, now);
    em.persist(ballot);
    em.flush();
    int[] counts = new int[Vote.Choice.values().length];
    for (int i = 0; i < able.size(); i++) {
      Vote.Choice choice =
          i < no
              ? Vote.Choice.NO
              : (i + item.position()) % 9 == 0 ? Vote.Choice.ABSTAIN : Vote.Choice.YES;
      counts[choice.ordinal()]++;
      em.persist(new Vote(ballot.id(), able.get(i), choice, now.plusSeconds(20L + i)));
    }
    em.flush();
    ballot.count(
        counts[Vote.Choice.YES.ordinal()],
        counts[Vote.Choice.NO.ordinal()],
        counts[Vote.Choice.ABSTAIN.ordinal()],
        now.plusMinutes(1));
  }

  /** Down the ranking as long as the money lasts; the next one in reserve, some to come again. */
  private Map<Long, Outcome> outcomes(Round round) {
    Map<Long, Integer> ranks = rounds.ranks(round.id());
    Map<Long, Outcome> outcomes = new HashMap<>();
    Money left = round.envelope();
    List<Subject> best =
        judging.subjects(round).stream()
            .sorted(Comparator.comparing(s -> ranks.get(s.id())))
            .toList();
    boolean lasts = true;
    for (Subject subject : best) {
      if (lasts && subject.requested().compareTo(left) <= 0) {
        left = left.minus(subject.requested());
        outcomes.put(subject.id(), Outcome.FUND);
      } else {
        outcomes.put(subject.id(), lasts ? Outcome.RESERVE : after(ranks.get(subject.id())));
        lasts = false;
      }
    }
    return outcomes;
  }

  private static Outcome after(int rank) {
    return rank % 2 == 0 ? Outcome.REVISE : Outcome.DECLINE;
  }

  List<AgendaItem> items(Meeting meeting) {
    return em.createQuery(
            "select i from AgendaItem i where i.meetingId = :meeting order by i.position",
            AgendaItem.class)
        .setParameter("meeting", meeting.id())
        .getResultList();
  }
}
