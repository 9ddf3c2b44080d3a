package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {

  private final LedgerWorld funding = new LedgerWorld();
  private final LedgerVerifier verifier = funding.world.service(LedgerVerifier.class);
  private final long line = funding.lines(600, "OPERATIONS", "LABOUR").get("OPERATIONS");

  @AfterEach
  void close() {
    funding.close();
  }

  @Test
  void a_ledger_nobody_tampered_with_is_sound_and_the_check_is_kept() {
    assertThat(funding.world.get(verifier::run).sound()).isTrue();
    assertThat(
            funding
                .world
                .database()
                .text("select sound || ' ' || postings from ledger_check order by id desc limit 1"))
        .isEqualTo("true 3");
    funding.envelope(1);
  }

  /** What a superuser can do who switches all of the database's own checks off. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heads | update acct set head_bal = head_bal + 1 where kind = 'AVAIL'",
        "sum | update acct set head_bal = head_bal + 1 where kind = 'AVAIL'",
        "gaps | delete from leg where seq = 1 and acct_kind = 'POOL'",
        "chain | update leg set prev_bal = 7, bal = amount + 7 where side = 'G' and acct_kind ="
            + " 'AVAIL'",
        "pairs | alter table leg drop constraint leg_step; update leg set amount = amount + 1 where"
            + " side = 'T'",
        "below-zero | alter table leg drop constraint leg_step, drop constraint leg_not_below_zero;"
            + " update leg set bal = -1 where acct_kind = 'AVAIL' and seq = 1",
        "lines | update acct set line_id = (select max(id) from award_line) where kind = 'PRE'",
        "payments | update payment set state = 'WITHDRAWN'"
      })
  void what_was_done_past_the_database_is_found_and_halts_the_ledger(String code, String sql) {
    LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, funding.part(line));
    PostingOrder.Move move = LedgerWorld.move(LedgerWorld.available(line), pre, 1);
    funding.post("res", PostingKind.RESERVE, move);
    String off = "set local session_replication_role = replica";
    assertThat(funding.world.get(verifier::run).sound()).isTrue();
    String[] tampered = (off + ";" + sql).split(";");
    funding.world.database().run(tampered);
    assertThat(funding.world.get(verifier::run).faults())
        .anySatisfy(fault -> assertThat(fault).startsWith(code + " "));
    RuleBroken refusal = LedgerTest.refused(() -> funding.envelope(1), "ledger.halted");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .contains("has been halted since", code);
  }

  @Test
  void a_broken_chain_halts_the_ledger_for_everybody_at_once() {
    long part = funding.part(line);
    funding
        .world
        .database()
        .run(
            "set local session_replication_role = replica",
            "update acct set head_bal = 99999 where kind = 'AVAIL'");
    LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, part);
    PostingOrder.Move move = LedgerWorld.move(LedgerWorld.available(line), pre, 20_000);
    LedgerTest.refused(() -> funding.post("res", PostingKind.RESERVE, move), "ledger.broken");
    LedgerTest.refused(() -> funding.envelope(5), "ledger.halted");
    assertThat(funding.world.database().text("select reason from ledger_state"))
        .contains("leg_chain");
  }
}
