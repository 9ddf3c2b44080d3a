package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.funding.service.LedgerWorld.available;
import static org.consilium.funding.service.LedgerWorld.move;
import static org.consilium.funding.service.LedgerWorld.pool;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {

  private final LedgerWorld funding = new LedgerWorld();
  private String key;
  private int tests;

  @BeforeEach
  void newKey() {
    key = "key-" + ++tests;
  }

  @AfterAll
  void close() {
    funding.close();
  }

  @Test
  void a_posting_takes_from_one_account_what_it_gives_to_another() {
    long envelope = funding.envelope(1000);
    long line = line(600);
    assertThat(funding.balance("AVAIL", line)).isEqualTo(60_000);
    assertThat(funding.world.database().number("select sum(head_bal) from acct")).isZero();
    assertThat(pooled(envelope)).isEqualTo(100_000);
  }

  @Test
  void the_same_order_again_is_answered_with_the_same_posting() {
    long envelope = funding.envelope(1000);
    PostingOrder.Move more = move(LedgerAccount.source(2), pool(envelope), 500);
    Posted first = funding.post(key, PostingKind.FUND, more);
    Posted again = funding.post(key, PostingKind.FUND, more);
    assertThat(first.again()).isFalse();
    assertThat(again).isEqualTo(new Posted(first.id(), true));
    assertThat(pooled(envelope)).isEqualTo(100_500);
  }

  @Test
  void another_order_under_the_same_key_is_refused() {
    long envelope = funding.envelope(1000);
    funding.post(key, PostingKind.FUND, move(LedgerAccount.source(2), pool(envelope), 500));
    PostingOrder.Move other = move(LedgerAccount.source(2), pool(envelope), 501);
    refused(() -> funding.post(key, PostingKind.FUND, other), "ledger.key-reused");
    assertThat(pooled(envelope)).isEqualTo(100_500);
  }

  @Test
  void what_a_line_does_not_have_is_refused_with_the_figures() {
    long line = line(600);
    PostingOrder.Move tooMuch = move(available(line), pre(line, 1), 60_001);
    RuleBroken refusal =
        refused(() -> funding.post(key, PostingKind.RESERVE, tooMuch), "ledger.not-enough.line");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .isEqualTo(
            "Operations of Uni for 2027 (Shanghai special fund): 600.00 yuan available, 600.01"
                + " asked, 0.01 missing. Lower the request to 600.00, or have the budget moved"
                + " first.");
    assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).get(refusal.key(), refusal.args()))
        .contains("Uni“业务费”2027 年度", "可用 600.00 元，申请 600.01 元，缺 0.01 元");
    assertThat(funding.balance("AVAIL", line)).isEqualTo(60_000);
  }

  @Test
  void two_pairs_that_together_take_too_much_are_refused_as_a_whole() {
    long line = line(600);
    PostingOrder.Move one = move(available(line), pre(line, funding.part(line)), 40_000);
    PostingOrder.Move two = move(available(line), pre(line, funding.part(line)), 30_000);
    RuleBroken refusal =
        refused(() -> funding.post(key, PostingKind.RESERVE, one, two), "ledger.not-enough.line");
    assertThat(refusal.args()).extracting(String::valueOf).contains("700.00 CNY", "100.00 CNY");
    assertThat(funding.balance("PRE", line)).isZero();
  }

  @Test
  void an_empty_envelope_says_so() {
    long envelope = funding.envelope(10);
    PostingOrder.Move more = move(pool(envelope), available(line(600)), 5_000);
    RuleBroken refusal =
        refused(() -> funding.post(key, PostingKind.AWARD, more), "ledger.not-enough.pool");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .startsWith("The envelope of Shanghai special fund for ")
        .contains(" has 10.00 yuan left, 50.00 are asked, 40.00 missing");
  }

  @Test
  void a_posting_is_taken_back_once() {
    long line = line(600);
    long part = funding.part(line);
    Posted reserved =
        funding.post(key, PostingKind.RESERVE, move(available(line), pre(line, part), 20_000));
    assertThat(funding.balance("AVAIL", line)).isEqualTo(40_000);
    cancel(key + "-c", reserved);
    assertThat(funding.balance("AVAIL", line)).isEqualTo(60_000);
    assertThat(cancel(key + "-c", reserved).again()).isTrue();
    refused(() -> cancel(key + "-d", reserved), "ledger.reversed-twice");
  }

  @Test
  void a_commitment_needs_two_different_persons() {
    long line = line(600);
    long part = funding.part(line);
    funding.post(key, PostingKind.RESERVE, move(available(line), pre(line, part), 20_000));
    PostingOrder.Move commit =
        move(pre(line, part), LedgerAccount.part(AccountKind.ENC, line, part), 20_000);
    long one = funding.finance.accountId();
    refused(() -> funding.post(commit(one, null, commit)), "ledger.needs-two");
    refused(() -> funding.post(commit(null, one, commit)), "ledger.needs-two");
    refused(() -> funding.post(commit(one, one, commit)), "ledger.four-eyes");
    funding.post(commit(funding.officer.accountId(), one, commit));
    assertThat(funding.balance("ENC", line)).isEqualTo(20_000);
  }

  @Test
  void an_amount_that_is_not_above_zero_is_no_move() {
    refused(() -> move(available(1), pre(1, 1), 0), "ledger.amount");
    refused(() -> move(available(1), pre(1, 1), -5), "ledger.amount");
  }

  private PostingOrder commit(Long requestedBy, Long approvedBy, PostingOrder.Move move) {
    return new PostingOrder(
        key + "-commit",
        PostingKind.COMMIT,
        requestedBy,
        approvedBy,
        "",
        OffsetDateTime.now(Time.ZONE),
        List.of(move));
  }

  private Posted cancel(String name, Posted posting) {
    PostingOrder order =
        new PostingOrder(
            name, PostingKind.CANCEL, null, null, "", OffsetDateTime.now(Time.ZONE), List.of());
    return funding.world.get(() -> funding.ledger.reverse(order, posting.id()));
  }

  private long line(long yuan) {
    return funding.lines(yuan, "OPERATIONS").get("OPERATIONS");
  }

  private static LedgerAccount pre(long line, long part) {
    return LedgerAccount.part(AccountKind.PRE, line, part);
  }

  private long pooled(long envelope) {
    return funding
        .world
        .database()
        .number("select head_bal from acct where envelope_id = " + envelope);
  }

  static RuleBroken refused(Runnable act, String key) {
    RuleBroken[] refusal = new RuleBroken[1];
    assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, r -> refusal[0] = r);
    assertThat(refusal[0].key()).isEqualTo(key);
    return refusal[0];
  }
}
