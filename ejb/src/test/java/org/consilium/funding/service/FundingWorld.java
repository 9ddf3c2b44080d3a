package org.consilium.funding.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.call.model.Call;
import org.consilium.consortium.model.Organisation;
import org.consilium.funding.model.PostingKind;
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

/** A decided call with proposals, people who have to do with money, and the ledger. */
final class FundingWorld implements AutoCloseable {

  /** The city's fund, as the migration knows it. */
  static final long CITY = 1;

  static final int YEAR = 2027;

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
  private int envelopes;

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

  /**
   * An award with one grant line per name, each with this many yuan; in the books, not released.
   */
  Map<String, Long> lines(long yuan, String... names) {
    long award = award();
    Map<String, Long> ids = new LinkedHashMap<>();
    for (String name : names) {
      long id = next("award_line_seq");
      world
          .database()
          .run(
              ("insert into award_line (id, award_id, organisation_id, category, own, year,"
                      + " amount_fen)"
                      + " values (%d, %d, %d, '%s', false, %d, %d)")
                  .formatted(id, award, university, name, YEAR, yuan * 100));
      ids.put(name, id);
    }
    long envelope = envelope(yuan * names.length);
    for (long line : ids.values()) {
      post("award:" + line, PostingKind.AWARD, move(pool(envelope), available(line), yuan * 100));
    }
    return ids;
  }

  /** An award without lines. */
  long award() {
    long proposal = proposal(100_000, YEAR);
    long decision = funded(proposal, 100_000);
    long id = next("award_seq");
    world
        .database()
        .run(
            ("insert into award (id, decision_id, proposal_id, pack_id, code, title, amount_fen,"
                    + " version_sha256, state, source_id, prepared_at, search_text) values (%d, %d,"
                    + " %d, 3, 'A%1$d', 'Award', 10000000, '%s', 'PREPARED', 1, now(), '')")
                .formatted(id, decision, proposal, "0".repeat(64)));
    return id;
  }

  /** An envelope of the city's fund with this many yuan. */
  long envelope(long yuan) {
    long id = next("envelope_seq");
    int year = 2000 + ++envelopes;
    world
        .database()
        .run(
            "insert into envelope (id, source_id, year, created_by, created_at) values (%d, %d, %d, %d, now())"
                .formatted(id, CITY, year, finance.accountId()));
    post("fund:" + id, PostingKind.FUND, move(LedgerAccount.source(CITY), pool(id), yuan * 100));
    return id;
  }

  /** A part of a payment on a line, so that there are accounts for it. */
  long part(long line) {
    long id = next("payment_part_seq");
    long payment = next("payment_seq");
    Posted reserve =
        post("p:" + payment, PostingKind.FUND, move(LedgerAccount.source(2), pool(envelope(1)), 1));
    world
        .database()
        .run(
            ("insert into payment (id, award_id, organisation_id, code, purpose, amount_fen, state,"
                 + " holder, bank, account_number, requested_by, requested_at, reserve_posting)"
                 + " select %d, award_id, organisation_id, 'P%1$d', 'p', 1, 'REQUESTED', 'h', 'b',"
                 + " '12345678', %d, now(), %d from award_line where id = %d")
                .formatted(payment, officer.accountId(), reserve.id(), line),
            "insert into payment_part (id, payment_id, line_id, amount_fen) values (%d, %d, %d, 1)"
                .formatted(id, payment, line));
    return id;
  }

  long next(String sequence) {
    return world.database().number("select nextval('" + sequence + "')");
  }

  static LedgerAccount pool(long envelope) {
    return LedgerAccount.pool(envelope);
  }

  static LedgerAccount available(long line) {
    return LedgerAccount.available(line);
  }

  static PostingOrder.Move move(LedgerAccount from, LedgerAccount to, long fen) {
    return new PostingOrder.Move(from, to, Money.fen(fen));
  }

  /** Posts as the program, in a transaction of its own. */
  Posted post(String key, PostingKind kind, PostingOrder.Move... moves) {
    return post(new PostingOrder(key, kind, null, null, "", List.of(moves)));
  }

  Posted post(PostingOrder order) {
    return world.get(() -> ledger.post(order));
  }

  /** Balance of an account of this kind on a line, in fen. */
  long balance(String kind, long line) {
    return world
        .database()
        .number(
            "select coalesce(sum(head_bal), 0) from acct where kind = '"
                + kind
                + "' and line_id = "
                + line);
  }

  @Override
  public void close() {
    world.close();
  }
}
