package org.consilium.funding.service;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;

/** Accounts to post on, with the records behind them made by hand. */
final class LedgerWorld extends FundingWorld {

  /** The year of the lines. */
  static final int YEAR = 2027;

  private int envelopes;

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
    return post(
        new PostingOrder(key, kind, null, null, "", OffsetDateTime.now(Time.ZONE), List.of(moves)));
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
}
