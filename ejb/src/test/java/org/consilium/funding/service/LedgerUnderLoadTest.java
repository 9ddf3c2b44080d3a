package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerUnderLoadTest {

  private static final int CLAIMANTS = 32;
  private static final int REQUESTS = 320;

  private final LedgerWorld funding = new LedgerWorld();
  private final Map<String, Long> postings = new ConcurrentHashMap<>();
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();
  private final Map<String, Boolean> refused = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    funding.close();
  }

  /** Every request is sent twice, as impatient people and lost answers do it. */
  @Test
  void many_claimants_on_one_line_never_overspend_it_and_each_request_is_answered_once()
      throws Exception {
    long line = funding.lines(1_000, "OPERATIONS").get("OPERATIONS");
    List<Long> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(funding.part(line));
    }
    Random random = new Random(7);
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      long fen = 1L + random.nextInt(1_500);
      String key = "claim-" + i;
      long part = parts.get(i % parts.size());
      calls.add(() -> claim(key, line, part, fen));
      calls.add(() -> claim(key, line, part, fen));
    }
    ExecutorService claimants = Executors.newFixedThreadPool(CLAIMANTS);
    for (Future<Void> answer : claimants.invokeAll(calls)) {
      answer.get();
    }
    claimants.shutdown();
    assertThat(accepted.keySet()).doesNotContainAnyElementsOf(refused.keySet());
    assertThat(accepted.size() + refused.size()).isEqualTo(REQUESTS);
    assertThat(refused).as("the line does not suffice for all").isNotEmpty();
    long sum = accepted.values().stream().mapToLong(Long::longValue).sum();
    assertThat(funding.balance("PRE", line)).isEqualTo(sum);
    assertThat(funding.balance("AVAIL", line)).isEqualTo(100_000 - sum).isNotNegative();
    assertThat(
            funding.world.database().number("select min(bal) from leg where acct_kind = 'AVAIL'"))
        .isNotNegative();
    funding.world.database().run("update payment set state = 'WITHDRAWN'");
    assertThat(funding.world.get(funding.world.service(LedgerVerifier.class)::run).faults())
        .allSatisfy(fault -> assertThat(fault).startsWith("payments "));
  }

  private Void claim(String key, long line, long part, long fen) {
    LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, part);
    try {
      Posted posted =
          funding.post(
              key, PostingKind.RESERVE, LedgerWorld.move(LedgerAccount.available(line), pre, fen));
      Long before = postings.putIfAbsent(key, posted.id());
      assertThat(before).isIn(null, posted.id());
      accepted.put(key, fen);
    } catch (RuleBroken no) {
      assertThat(no.key()).isEqualTo("ledger.not-enough.line");
      refused.put(key, true);
    }
    return null;
  }
}
