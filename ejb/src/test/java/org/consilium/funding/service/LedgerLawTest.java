package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.RuleBroken;

/**
 * Whatever is tried in whatever order: money is conserved, and nothing but a funder is below zero.
 */
class LedgerLawTest {

  /** An attempt on one of four parts, two of them on each of two lines. */
  record Attempt(PostingKind kind, int part, int yuan) {}

  /** A reservation that can be taken back. */
  private record Reserved(Posted posting, int part, int yuan) {}

  private static LedgerWorld funding;
  private static int runs;

  @BeforeContainer
  static void open() {
    funding = new LedgerWorld();
  }

  @AfterContainer
  static void close() {
    funding.close();
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<PostingKind> kinds =
        Arbitraries.of(
            PostingKind.RESERVE,
            PostingKind.RESERVE,
            PostingKind.COMMIT,
            PostingKind.PAY,
            PostingKind.VIRE,
            PostingKind.CANCEL);
    Arbitrary<Integer> parts = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> amounts = Arbitraries.integers().between(1, 120);
    return Combinators.combine(kinds, parts, amounts)
        .as(Attempt::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }

  @Property(tries = 20)
  void a_posting_happens_exactly_when_there_is_enough_and_nothing_is_made_or_lost(
      @ForAll("attempts") List<Attempt> attempts) {
    new Run("law-" + ++runs).of(attempts);
    assertThat(funding.world.database().number("select sum(head_bal) from acct")).isZero();
    assertThat(
            funding
                .world
                .database()
                .number("select count(*) from leg where bal < 0 and acct_kind <> 'SRC'"))
        .isZero();
    funding.world.database().run("update payment set state = 'WITHDRAWN'");
    assertThat(funding.world.get(funding.world.service(LedgerVerifier.class)::run).faults())
        .allSatisfy(fault -> assertThat(fault).startsWith("payments "));
    funding.world.run(funding.world.service(LedgerHalt.class)::resume);
  }

  /** One sequence on two new lines, beside a model of what must come out. */
  private static final class Run {
    private final String name;
    private final List<Long> lines;
    private final List<Long> parts = new ArrayList<>();
    private final Map<LedgerAccount, Integer> expected = new HashMap<>();
    private final Deque<Reserved> reserved = new ArrayDeque<>();
    private int acts;

    Run(String name) {
      this.name = name;
      lines = List.copyOf(funding.lines(200, "OPERATIONS", "LABOUR").values());
      for (int part = 0; part < 4; part++) {
        parts.add(funding.part(lines.get(part % 2)));
      }
      lines.forEach(line -> expected.put(LedgerAccount.available(line), 200));
    }

    void of(List<Attempt> attempts) {
      for (Attempt attempt : attempts) {
        if (attempt.kind() == PostingKind.CANCEL) {
          cancel();
        } else {
          move(attempt);
        }
      }
      expected.forEach((account, yuan) -> assertThat(balance(account)).isEqualTo(100L * yuan));
    }

    private void move(Attempt attempt) {
      long line = lines.get(attempt.part() % 2);
      LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, parts.get(attempt.part()));
      LedgerAccount enc = LedgerAccount.part(AccountKind.ENC, line, parts.get(attempt.part()));
      LedgerAccount free = LedgerAccount.available(line);
      LedgerAccount other = LedgerAccount.available(lines.get(1 - attempt.part() % 2));
      LedgerAccount[] way =
          switch (attempt.kind()) {
            case RESERVE -> new LedgerAccount[] {free, pre};
            case COMMIT -> new LedgerAccount[] {pre, enc};
            case PAY -> new LedgerAccount[] {enc, LedgerAccount.paid(line)};
            default -> new LedgerAccount[] {free, other};
          };
      PostingOrder.Move move = LedgerWorld.move(way[0], way[1], 100L * attempt.yuan());
      PostingOrder order = order(attempt.kind(), List.of(move));
      boolean enough = expected.getOrDefault(way[0], 0) >= attempt.yuan();
      Posted posted = tried(enough, () -> funding.post(order));
      if (posted != null) {
        moved(way[0], way[1], attempt.yuan());
      }
      if (posted != null && attempt.kind() == PostingKind.RESERVE) {
        reserved.push(new Reserved(posted, attempt.part(), attempt.yuan()));
      }
    }

    /** Takes the last reservation back, which needs that it was not committed meanwhile. */
    private void cancel() {
      if (reserved.isEmpty()) {
        return;
      }
      Reserved last = reserved.pop();
      long line = lines.get(last.part() % 2);
      LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, parts.get(last.part()));
      boolean enough = expected.getOrDefault(pre, 0) >= last.yuan();
      PostingOrder order = order(PostingKind.CANCEL, List.of());
      Posted posted =
          tried(
              enough,
              () -> funding.world.get(() -> funding.ledger.reverse(order, last.posting().id())));
      if (posted != null) {
        moved(pre, LedgerAccount.available(line), last.yuan());
      }
    }

    private PostingOrder order(PostingKind kind, List<PostingOrder.Move> moves) {
      long one = funding.finance.accountId();
      long two = funding.finance2.accountId();
      return new PostingOrder(
          name + "-" + ++acts, kind, one, two, "", OffsetDateTime.now(Time.ZONE), moves);
    }

    private static Posted tried(boolean enough, java.util.function.Supplier<Posted> act) {
      try {
        Posted posted = act.get();
        assertThat(enough).as("there was not enough for it").isTrue();
        return posted;
      } catch (RuleBroken no) {
        assertThat(no.key()).startsWith("ledger.not-enough");
        assertThat(enough).as("there was enough for it").isFalse();
        return null;
      }
    }

    private void moved(LedgerAccount from, LedgerAccount to, int yuan) {
      expected.merge(from, -yuan, Integer::sum);
      expected.merge(to, yuan, Integer::sum);
    }

    private static long balance(LedgerAccount account) {
      return funding
          .world
          .database()
          .number(
              "select coalesce(sum(head_bal), 0) from acct where kind = '%s' and line_id = %d and part_id is not distinct from %s"
                  .formatted(account.kind(), account.line(), account.part()));
    }
  }
}
