package org.consilium.screening.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.call.model.Call;
import org.consilium.call.model.CallCriterion;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.Time;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalVersion;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Period;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** A closed call with eligible proposals, people to judge them, and the services of screening. */
final class ScreeningWorld implements AutoCloseable {

  final TestWorld world = new TestWorld();
  final RoundService rounds;
  final PanelService panel = world.service(PanelService.class);
  final ConflictService conflicts = world.service(ConflictService.class);
  final AssignmentService assignment = world.service(AssignmentService.class);
  final ReviewService reviews = world.service(ReviewService.class);
  final MeetingService meetings = world.service(MeetingService.class);
  final AgendaService agenda = world.service(AgendaService.class);
  final VotingService voting = world.service(VotingService.class);
  final DecisionService decisions = world.service(DecisionService.class);
  final RoundQueries roundQueries = world.service(RoundQueries.class);
  final SubjectQueries subjects = world.service(SubjectQueries.class);
  final PanelQueries panelQueries = world.service(PanelQueries.class);
  final ReviewQueries reviewQueries = world.service(ReviewQueries.class);
  final MeetingQueries meetingQueries = world.service(MeetingQueries.class);
  final AgendaQueries agendaQueries = world.service(AgendaQueries.class);
  final RankingQueries ranking = world.service(RankingQueries.class);
  final DecisionQueries decisionQueries = world.service(DecisionQueries.class);
  final ConflictQueries conflictQueries = world.service(ConflictQueries.class);

  final TestUser manager = world.user("Manager", Roles.CALL_MANAGER);
  final TestUser chair = world.user("Chair", Roles.COMMITTEE_CHAIR);
  final TestUser secretary = world.user("Secretary", Roles.COMMITTEE_SECRETARY);
  final TestUser auditor = world.user("Auditor", Roles.AUDITOR);
  final long callId;

  private int number;

  ScreeningWorld() {
    world.offer(SubjectSource.class, ProposalSubjects.class);
    rounds = world.service(RoundService.class);
    callId = world.get(this::call);
  }

  private long call() {
    OffsetDateTime now = OffsetDateTime.now(Time.ZONE);
    Call call = new Call("TEST-1", 3, manager.accountId(), now.minusDays(40));
    call.describe("A call", "指南", "", "");
    call.plan(
        Money.yuan(1_000_000),
        now.minusDays(30),
        now.minusDays(1),
        now.toLocalDate().plusDays(60),
        5);
    world.em().persist(call);
    world.em().flush();
    for (int i = 1; i <= 2; i++) {
      world
          .em()
          .persist(
              new CallCriterion(
                  call.id(), i, "Value " + i, "价值" + i, i, "1\n2\n3\n4\n5", "一\n二\n三\n四\n五"));
    }
    call.publish(1, 2);
    call.open(now);
    call.close(now);
    return call.id();
  }

  long organisation(String name) {
    return world.organisation(Organisation.Kind.UNIVERSITY, name);
  }

  /** An eligible proposal that asks for an amount, of these organisations, led by these people. */
  long proposal(String title, long yuan, List<Long> organisations, TestUser... leaders) {
    return world.get(
        () -> {
          TestUser first = leaders.length > 0 ? leaders[0] : manager;
          OffsetDateTime now = OffsetDateTime.now(Time.ZONE);
          Proposal proposal =
              new Proposal(callId, null, "TEST-1-" + ++number, title, first.personId(), now);
          proposal.submit(now);
          proposal.act(Proposal.Action.ADMIT);
          world.em().persist(proposal);
          world.em().flush();
          parts(proposal.id(), organisations, Money.yuan(yuan));
          for (int i = 0; i < leaders.length; i++) {
            world
                .em()
                .persist(
                    new Investigator(
                        proposal.id(),
                        leaders[i].personId(),
                        i == 0 ? Investigator.Kind.ENGINEER : Investigator.Kind.CLINICIAN,
                        "somewhere"));
          }
          String body = "{\"title\":\"" + title + "\"}";
          ProposalVersion version =
              new ProposalVersion(
                  proposal.id(),
                  1,
                  body,
                  CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8)));
          version.signedBy(first.accountId(), "somebody", null, now);
          world.em().persist(version);
          return proposal.id();
        });
  }

  private void parts(long proposalId, List<Long> organisations, Money asked) {
    Participation.Role role = Participation.Role.LEAD;
    for (long organisation : organisations) {
      Participation part = new Participation(proposalId, organisation, role);
      world.em().persist(part);
      world.em().flush();
      if (role == Participation.Role.LEAD) {
        BudgetLine.Source grant = BudgetLine.Source.GRANT;
        world.em().persist(new BudgetLine(part.id(), "OPERATIONS", grant, 2027, asked));
      }
      role = Participation.Role.PARTNER;
    }
  }

  /** A reviewer who belongs to an organisation since 2015. */
  TestUser reviewer(String name, long organisation) {
    TestUser user = world.user(name, Roles.REVIEWER);
    belongs(user, organisation, Period.from(LocalDate.of(2015, 1, 1)));
    return user;
  }

  void belongs(TestUser user, long organisation, Period period) {
    world.run(
        () -> {
          Person person = world.em().find(Person.class, user.personId());
          Organisation where = world.em().find(Organisation.class, organisation);
          Affiliation affiliation = new Affiliation(person, where, "post", period);
          affiliation.verify(user.accountId(), OffsetDateTime.now(Time.ZONE));
          world.em().persist(affiliation);
        });
  }

  long open() {
    LocalDateTime due = LocalDateTime.now(Time.ZONE).plusDays(14);
    return world.get(
        manager, () -> rounds.open(Round.Purpose.CALL, callId, new RoundPlan(2, 10, due)));
  }

  /** Invites people, who accept. */
  void seat(long roundId, TestUser... people) {
    for (TestUser person : people) {
      world.run(manager, () -> panel.invite(roundId, person.personId()));
      long seat = seatOf(roundId, person);
      world.run(person, () -> panel.accept(seat));
    }
  }

  long seatOf(long roundId, TestUser person) {
    return world
        .database()
        .number(
            "select id from panel_member where round_id = "
                + roundId
                + " and person_id = "
                + person.personId());
  }

  /** The subject a proposal became. */
  long subject(long proposalId) {
    return world.database().number("select id from subject where ref_id = " + proposalId);
  }

  long review(long subjectId, TestUser person) {
    return world
        .database()
        .number(
            "select id from review where subject_id = "
                + subjectId
                + " and person_id = "
                + person.personId());
  }

  /** Asks these people for these subjects, crosswise, and begins reviewing. */
  void start(long roundId, List<Long> subjectIds, TestUser... people) {
    List<AssignmentService.Pair> pairs = new ArrayList<>();
    for (long subject : subjectIds) {
      for (TestUser person : people) {
        pairs.add(new AssignmentService.Pair(subject, person.personId(), "keywords"));
      }
    }
    world.run(manager, () -> assignment.accept(roundId, pairs));
    world.run(manager, () -> rounds.start(roundId));
  }

  /** Hands a review in with the same points everywhere. */
  void submit(long roundId, long subjectId, TestUser person, int points) {
    Map<Long, Integer> all = new HashMap<>();
    world.get(manager, () -> roundQueries.criteria(roundId)).forEach(k -> all.put(k.id(), points));
    long review = review(subjectId, person);
    int version = (int) world.database().number("select version from review where id = " + review);
    world.run(
        person,
        () ->
            reviews.submit(
                review, new ReviewDraft(version, all, 4, "comment to applicants", "for us")));
  }

  /** Plans and opens the meeting, and notes people as present. Returns the meeting. */
  long meet(long roundId, TestUser... present) {
    MeetingPlan plan = new MeetingPlan(LocalDateTime.now(Time.ZONE), "Room 1", 1, null);
    long meeting = world.get(secretary, () -> meetings.plan(roundId, plan));
    world.run(chair, () -> meetings.open(meeting));
    for (TestUser person : present) {
      world.run(person, () -> voting.comeIn(meeting));
    }
    return meeting;
  }

  long item(long subjectId) {
    return world.database().number("select id from agenda_item where subject_id = " + subjectId);
  }

  /** Carries a motion with one person's vote. */
  void carry(long subjectId, Outcome outcome, long yuan, TestUser voter) {
    long item = item(subjectId);
    world.run(secretary, () -> agenda.callUp(item));
    world.run(secretary, () -> agenda.move(item, outcome, Money.yuan(yuan)));
    world.run(voter, () -> voting.vote(item, Vote.Choice.YES));
    world.run(secretary, () -> agenda.count(item));
  }

  @Override
  public void close() {
    world.close();
  }
}
