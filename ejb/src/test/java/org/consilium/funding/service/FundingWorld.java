package org.consilium.funding.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalVersion;
import org.consilium.proposal.service.Snapshots;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.SubjectDecided;
import org.consilium.shared.model.Money;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** A decided call with proposals, people who have to do with money, and awards by the services. */
class FundingWorld implements AutoCloseable {

  /** The city's fund, as the migration knows it. */
  static final long CITY = 1;

  /** The year of the budgets that real services award: they can be asked for today. */
  private final int thisYear = LocalDate.now(Time.ZONE).getYear();

  final TestWorld world = new TestWorld();
  final TestUser manager = world.user("Manager", Roles.CALL_MANAGER);
  final TestUser chair = world.user("Chair", Roles.COMMITTEE_CHAIR);
  final TestUser finance = world.user("Zheng", Roles.FINANCE);
  final TestUser finance2 = world.user("Feng", Roles.FINANCE);
  final TestUser auditor = world.user("Auditor", Roles.AUDITOR);
  final TestUser leader = world.user("Leader", Roles.RESEARCHER);
  final long university = world.organisation(Organisation.Kind.UNIVERSITY, "Uni");
  final long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");
  final TestUser officer = officer("Officer", university);
  final TestUser hospitalOfficer = officer("Officer2", hospital);
  final Ledger ledger;
  final long callId;

  private int number;

  FundingWorld() {
    world.give(LedgerHalt.class, new HaltOutside(world));
    ledger = world.service(Ledger.class);
    callId = world.get(this::call);
  }

  /** Acts as the officer of an organisation. */
  TestUser officer(String name, long organisation) {
    return world.user(
        name,
        List.of(
            new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  private long call() {
    OffsetDateTime now = OffsetDateTime.now(Time.ZONE);
    Call call = new Call("TEST-1", 3, manager.accountId(), now.minusDays(40));
    call.describe("A call", "指南", "", "");
    call.plan(
        Money.yuan(5_000_000),
        now.minusDays(30),
        now.minusDays(1),
        now.toLocalDate().plusDays(60),
        5);
    call.publish(1, 2);
    call.open(now);
    call.close(now);
    world.em().persist(call);
    return call.id();
  }

  /**
   * A proposal in review: the university leads with 60 % of the grant, the hospital has 40 %, each
   * on operations and labour in equal halves; the hospital adds own money.
   */
  long proposal(long yuan, int year) {
    return world.get(
        () -> {
          OffsetDateTime now = OffsetDateTime.now(Time.ZONE);
          String code = "TEST-1-" + ++number;
          Proposal proposal = new Proposal(callId, null, code, code, leader.personId(), now);
          proposal.submit(now);
          proposal.act(Proposal.Action.ADMIT);
          proposal.act(Proposal.Action.REVIEW);
          world.em().persist(proposal);
          world.em().flush();
          part(proposal.id(), university, Participation.Role.LEAD, year, yuan * 60, 0);
          part(proposal.id(), hospital, Participation.Role.PARTNER, year, yuan * 40, 10_000_000L);
          Investigator.Kind kind = Investigator.Kind.ENGINEER;
          world.em().persist(new Investigator(proposal.id(), leader.personId(), kind, "somewhere"));
          world.em().flush();
          String body = world.service(Snapshots.class).proposal(proposal).toString();
          String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
          ProposalVersion version = new ProposalVersion(proposal.id(), 1, body, hash);
          version.signedBy(leader.accountId(), "Leader", null, now);
          world.em().persist(version);
          return proposal.id();
        });
  }

  private void part(
      long proposal, long organisation, Participation.Role role, int year, long grant, long own) {
    Participation part = new Participation(proposal, organisation, role);
    world.em().persist(part);
    world.em().flush();
    BudgetLine.Source money = BudgetLine.Source.GRANT;
    world.em().persist(new BudgetLine(part.id(), "OPERATIONS", money, year, Money.fen(grant / 2)));
    world
        .em()
        .persist(new BudgetLine(part.id(), "LABOUR", money, year, Money.fen(grant - grant / 2)));
    if (own > 0) {
      BudgetLine.Source its = BudgetLine.Source.OWN;
      world.em().persist(new BudgetLine(part.id(), "OPERATIONS", its, year, Money.fen(own)));
    }
  }

  /** A released decision that funds a proposal. Returns the decision. */
  long funded(long proposalId, long yuan) {
    String code = "TEST-1-R" + proposalId;
    world
        .database()
        .run(
            ("insert into round (id, purpose, source_id, title_en, title_zh, state, reviews_each,"
                    + " max_load, envelope_fen, review_due, notice_days, created_at) values (%1$d,"
                    + " 'STAGE', %1$d, 'R', 'R',"
                    + " 'NOTICE', 1, 1, 500000000000, now(), 5, now())")
                .formatted(proposalId),
            ("insert into subject (id, round_id, kind, ref_id, code, title, requested_fen,"
                    + " snapshot, sha256, search_text) values (%1$d, %1$d, 'PROPOSAL', %1$d, '%2$s',"
                    + " 'T', 1, '', encode(sha256(''), 'hex'), '')")
                .formatted(proposalId, code),
            ("insert into decision (id, subject_id, outcome, amount_fen, state, proposed_by,"
                    + " proposed_at, released_by, released_at) values (%1$d, %1$d, 'FUND', %2$d,"
                    + " 'RELEASED', %3$d, now(), %4$d, now())")
                .formatted(proposalId, yuan * 100, manager.accountId(), chair.accountId()));
    return proposalId;
  }

  /** The award of a decision over this many yuan on a proposal that asks for so many. */
  long decided(long asked, long given) {
    long proposal = proposal(asked, thisYear);
    long decision = funded(proposal, given);
    SubjectDecided event =
        new SubjectDecided(
            Round.Purpose.CALL,
            callId,
            proposal,
            Subject.Kind.PROPOSAL,
            proposal,
            proposal,
            decision,
            Outcome.FUND,
            Money.yuan(given),
            "",
            OffsetDateTime.now(Time.ZONE));
    world.run(() -> world.service(AwardPreparation.class).follow(event));
    return world.database().number("select max(id) from award");
  }

  /** Fills this year's envelope of the city's fund. */
  void fill(long yuan) {
    EnvelopeService service = world.service(EnvelopeService.class);
    String key = "fill-" + ++number;
    world.run(finance, () -> service.fill(key, CITY, thisYear, Money.yuan(yuan), "City letter 1"));
  }

  /** Issues an award from the city's fund as of today. */
  void issue(long award) {
    AwardService service = world.service(AwardService.class);
    world.run(finance, () -> service.issue(award, CITY, LocalDate.now(Time.ZONE)));
  }

  /** An award of this many yuan, issued, its first instalment (half of it) released. */
  long issued(long yuan) {
    long award = decided(yuan, yuan);
    fill(yuan);
    issue(award);
    return award;
  }

  /** A request from the lines of a partner, in yuan. */
  PaymentForm form(long award, long organisation, long operations, long labour) {
    List<PaymentForm.Line> lines = new ArrayList<>();
    lines.add(line(award, organisation, "OPERATIONS", operations));
    lines.add(line(award, organisation, "LABOUR", labour));
    String key = "ask-" + ++number;
    return new PaymentForm(key, award, organisation, "=first", "Uni", "Bank", "1234 5678", lines);
  }

  private PaymentForm.Line line(long award, long organisation, String category, long yuan) {
    String sql =
        "select id from award_line where award_id = %d and organisation_id = %d and category = '%s'"
            + " and not own";
    long id = world.database().number(sql.formatted(award, organisation, category));
    return new PaymentForm.Line(id, Money.yuan(yuan));
  }

  /** The year of budgets of awards made by {@link #decided}. */
  int year() {
    return thisYear;
  }

  <T> T service(Class<T> type) {
    return world.service(type);
  }

  @Override
  public void close() {
    world.close();
  }
}
