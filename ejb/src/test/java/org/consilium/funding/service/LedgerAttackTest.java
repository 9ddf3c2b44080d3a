package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.testing.TestDatabase.SqlRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Raw SQL against the ledger, as the owner of its tables and as the application's role. Every
 * attack is refused by the database alone; nothing of the program is in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerAttackTest {

  private static final String DENIED = "42501";
  private static final String FOREIGN_KEY = "23503";
  private static final String UNIQUE = "23505";
  private static final String CHECK = "23514";

  /** What is tried, and the SQLSTATE the owner gets. */
  record Attack(String name, String state, List<String> sql) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final FundingWorld funding = new FundingWorld();
  private final long line = funding.lines(1_000, "OPERATIONS").get("OPERATIONS");
  private final long part = funding.part(line);
  private final LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, part);
  private final long reserved =
      post("reserved", PostingKind.RESERVE, LedgerAccount.available(line), pre);
  private final long undone = reverse();
  private final long one = funding.finance.accountId();
  private final Map<String, Attack> attacks = new LinkedHashMap<>();

  LedgerAttackTest() {
    historyAndHeads();
    chains();
    pairsAndPostings();
    persons();
  }

  @AfterAll
  void close() {
    funding.close();
  }

  Stream<Attack> attacks() {
    return attacks.values().stream();
  }

  @Test
  void there_are_at_least_25_attacks_and_the_posting_they_forge_is_right_by_itself() {
    assertThat(attacks).hasSizeGreaterThan(25);
    try (FundingWorld other = new FundingWorld()) {
      long its = other.lines(1_000, "OPERATIONS").get("OPERATIONS");
      LedgerAccount reserve = LedgerAccount.part(AccountKind.PRE, its, other.part(its));
      other.post(
          "reserved",
          PostingKind.RESERVE,
          FundingWorld.move(LedgerAccount.available(its), reserve, 500));
      for (String role : List.of("", "set local role consilium_app")) {
        List<String> sql = forgery(other, its).sql();
        if (!role.isEmpty()) {
          sql.add(0, role);
        }
        other.world.database().run(sql.toArray(new String[0]));
      }
      assertThat(other.balance("PRE", its)).isEqualTo(700);
      assertThat(other.world.get(other.world.service(LedgerVerifier.class)::run).faults())
          .noneMatch(fault -> !fault.startsWith("payments"));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void the_owner_of_the_tables_is_refused(Attack attack) {
    long before = rows();
    assertThat(refusal("", attack)).isEqualTo(attack.state());
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void the_role_of_the_application_is_refused(Attack attack) {
    long before = rows();
    assertThat(refusal("set local role consilium_app", attack)).isIn(DENIED, attack.state());
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void the_role_of_the_application_can_only_add_and_move_heads() {
    for (String table : List.of("posting", "leg", "ledger_check", "audit_event", "bank_file")) {
      for (String right : List.of("update", "delete", "truncate")) {
        assertThat(may(table, right)).as(right + " " + table).isFalse();
      }
      assertThat(may(table, "insert")).isTrue();
    }
    assertThat(may("acct", "update") || may("acct", "delete")).isFalse();
    assertThat(
            funding
                .world
                .database()
                .text(
                    "select string_agg(column_name, ' ' order by column_name) from"
                        + " information_schema.column_privileges where grantee = 'consilium_app'"
                        + " and table_name = 'acct' and privilege_type = 'UPDATE'"))
        .isEqualTo("head_bal head_seq");
  }

  private void historyAndHeads() {
    sql("an amount is raised", DENIED, "update leg set amount = amount + 1");
    sql("a leg is deleted", DENIED, "delete from leg where posting_id = " + undone);
    sql("all legs are deleted", DENIED, "truncate leg cascade");
    sql("a posting gets another approver", DENIED, "update posting set approved_by = " + one);
    sql("a posting is deleted", DENIED, "delete from posting where id = " + undone);
    sql("an account is deleted", DENIED, "delete from acct where part_id = " + part);
    sql("the last check is deleted", DENIED, "delete from ledger_check");
    sql(
        "a head is set back",
        DENIED,
        "update acct set head_seq = 0, head_bal = 0 where line_id = " + line);
    sql(
        "a balance is raised",
        DENIED,
        "update acct set head_bal = head_bal + 1 where line_id = " + line);
    sql(
        "a balance is raised with a new number",
        FOREIGN_KEY,
        "update acct set head_seq = head_seq + 1, head_bal = head_bal + 1 where line_id = " + line);
    sql(
        "an account becomes a funder",
        DENIED,
        "update acct set kind = 'SRC' where line_id = " + line);
    sql("an account may go below zero", "428C9", "update acct set can_go_negative = true");
    sql(
        "a line's account becomes another line's",
        DENIED,
        "update acct set line_id = null, envelope_id = 1 where line_id = " + line);
    String usd =
        "insert into acct (id, kind, currency, line_id, head_bal) values (1, 'AVAIL', 'USD', ";
    sql("an account is opened with money on it", FOREIGN_KEY, usd + line + ", 500)");
    sql(
        "an account is opened twice",
        UNIQUE,
        "insert into acct (id, kind, currency, source_id) values (1, 'SRC', 'CNY', 1)");
    sql(
        "an opening row has a balance",
        CHECK,
        usd + line + ", 500)",
        "insert into leg (acct_id, seq, side, acct_kind, can_go_negative, currency, amount, bal)"
            + " values (1, 0, 'O', 'AVAIL', false, 'USD', 0, 500)");
    sql(
        "a chain is opened twice",
        UNIQUE,
        "insert into leg (acct_id, seq, side, acct_kind, can_go_negative, currency, amount, bal)"
            + " select acct_id, 0, 'O', acct_kind, false, currency, 0, 0 from leg where seq = 0 and"
            + " acct_kind = 'AVAIL'");
  }

  private void chains() {
    forged(
        "more is taken than there is",
        CHECK,
        f -> f.legs("amount", "200000").take("bal", "-100000").give("bal", "200000"));
    forged(
        "an account pretends it may go below zero",
        FOREIGN_KEY,
        f -> f.take("can_go_negative", "true"));
    forged(
        "a balance goes on from an invented one",
        FOREIGN_KEY,
        f -> f.take("prev_bal", "900000").take("bal", "899900"));
    forged("a number is left out", FOREIGN_KEY, f -> f.take("seq", "99").take("prev_seq", "98"));
    forged("a chain jumps", CHECK, f -> f.take("seq", "99"));
    forged(
        "a chain forks",
        UNIQUE,
        f ->
            f.take("seq", "1")
                .take("prev_seq", "0")
                .take("prev_bal", "0")
                .take("bal", "-100")
                .take("can_go_negative", "true"));
    forged("a balance does not follow", CHECK, f -> f.give("bal", "999999"));
    forged(
        "an amount is below zero",
        CHECK,
        f -> f.legs("amount", "-100").take("bal", "100100").give("bal", "-100"));
    forged(
        "an amount is zero",
        CHECK,
        f -> f.legs("amount", "0").take("bal", "100000").give("bal", "0"));
    forged(
        "an amount overflows",
        CHECK,
        f -> f.legs("amount", "9223372036854775807").give("prev_bal", "9223372036854775807"));
    forged("the head stays behind", CHECK, f -> f.clear());
    forged("a leg has no posting", CHECK, f -> f.take("posting_id", "null"));
  }

  private void pairsAndPostings() {
    forged("money is given that nobody had", FOREIGN_KEY, f -> f.drop(0));
    forged("money is taken and gone", FOREIGN_KEY, f -> f.drop(1));
    forged(
        "more is given than taken", FOREIGN_KEY, f -> f.give("amount", "200").give("bal", "200"));
    forged("given in another currency than taken", FOREIGN_KEY, f -> f.give("currency", "'USD'"));
    forged(
        "an account pretends to be of another kind",
        FOREIGN_KEY,
        f -> f.take("acct_kind", "'LIMIT'").take("other_kind", "'USED'"));
    forged(
        "two legs name different kinds",
        FOREIGN_KEY,
        f ->
            f.take("other_kind", "'PRE'")
                .give("acct_kind", "'USED'")
                .give("other_kind", "'LIMIT'"));
    forged(
        "money is paid without a payment",
        CHECK,
        f -> f.take("other_kind", "'PAID'").give("acct_kind", "'PAID'"));
    forged(
        "paid straight from what is available",
        CHECK,
        f ->
            f.posting("kind", "'PAY'")
                .posting("requested_by", "" + one)
                .posting("approved_by", "" + funding.finance2.accountId())
                .legs("posting_kind", "'PAY'"));
    forged(
        "legs pretend to be of another kind of posting",
        FOREIGN_KEY,
        f ->
            f.legs("posting_kind", "'VIRE'")
                .legs("other_kind", "'AVAIL'")
                .give("acct_kind", "'AVAIL'"));
    forged(
        "a pair is added to an old posting",
        CHECK,
        f -> f.legs("posting_id", "" + reserved).legs("pair_no", "2"));
    forged(
        "a pair is added to an old posting that is said to have two",
        FOREIGN_KEY,
        f -> f.legs("posting_id", "" + reserved).legs("pair_no", "2").legs("pairs", "2"));
    forged("a posting has no legs", FOREIGN_KEY, f -> f.drop(1).drop(0).clear());
    forged(
        "a posting lacks a pair it announced",
        FOREIGN_KEY,
        f -> f.posting("pairs", "2").legs("pairs", "2"));
    forged(
        "a posting has only its second pair",
        FOREIGN_KEY,
        f -> f.posting("pairs", "2").legs("pairs", "2").legs("pair_no", "2"));
    forged("a key is used twice", UNIQUE, f -> f.posting("idem_key", "'reserved'"));
    forged(
        "a posting is taken back twice",
        UNIQUE,
        f ->
            f.posting("kind", "'CANCEL'")
                .posting("reverses", "" + reserved)
                .posting("reverses_kind", "'RESERVE'")
                .legs("posting_kind", "'CANCEL'"));
    forged(
        "something else is taken back as if reserved",
        FOREIGN_KEY,
        f ->
            f.posting("kind", "'CANCEL'")
                .posting("reverses", "" + undone)
                .posting("reverses_kind", "'RESERVE'"));
    forged(
        "a cancellation is taken back",
        CHECK,
        f ->
            f.posting("kind", "'CANCEL'")
                .posting("reverses", "" + undone)
                .posting("reverses_kind", "'CANCEL'"));
    forged("a reversal names nothing", CHECK, f -> f.posting("kind", "'CANCEL'"));
  }

  private void persons() {
    forged(
        "one person commits alone",
        CHECK,
        f -> f.posting("kind", "'COMMIT'").posting("requested_by", "" + one));
    forged(
        "nobody asked for a commitment",
        CHECK,
        f -> f.posting("kind", "'COMMIT'").posting("approved_by", "" + one));
    forged(
        "one person is both",
        CHECK,
        f ->
            f.posting("kind", "'COMMIT'")
                .posting("requested_by", "" + one)
                .posting("approved_by", "" + one));
    forged(
        "one person pays alone",
        CHECK,
        f -> f.posting("kind", "'PAY'").posting("requested_by", "" + one));
    forged(
        "the second person does not exist",
        FOREIGN_KEY,
        f -> f.posting("requested_by", "" + one).posting("approved_by", "999999999"));
    String payment =
        "update payment set approved_by = requested_by where id = (select payment_id from"
            + " payment_part where id = ";
    sql("who asks for a payment approves it", CHECK, payment + part + ")");
  }

  private void sql(String name, String state, String... sql) {
    attacks.put(name, new Attack(name, state, List.of(sql)));
  }

  private void forged(String name, String state, java.util.function.UnaryOperator<Forgery> change) {
    attacks.put(name, new Attack(name, state, change.apply(forgery(funding, line)).sql()));
  }

  private static Forgery forgery(FundingWorld in, long line) {
    return new Forgery(
        in.next("posting_seq"), account(in, "AVAIL", line), account(in, "PRE", line));
  }

  private static Forgery.Account account(FundingWorld in, String kind, long line) {
    String where = " from acct where kind = '" + kind + "' and line_id = " + line;
    return new Forgery.Account(
        in.world.database().number("select id" + where),
        kind,
        in.world.database().number("select head_seq" + where),
        in.world.database().number("select head_bal" + where));
  }

  private String refusal(String role, Attack attack) {
    List<String> sql = new ArrayList<>(attack.sql());
    if (!role.isEmpty()) {
      sql.add(0, role);
    }
    SqlRefused refused =
        catchThrowableOfType(
            SqlRefused.class, () -> funding.world.database().run(sql.toArray(new String[0])));
    assertThat(refused).as("nobody refused: " + attack.name()).isNotNull();
    return refused.state();
  }

  private long rows() {
    return funding
        .world
        .database()
        .number(
            "select (select count(*) from leg) * 1000000 + (select count(*) from posting) * 1000 +"
                + " count(*) from acct");
  }

  private boolean may(String table, String right) {
    String sql =
        "select has_table_privilege('consilium_app', '%s', '%s')::int".formatted(table, right);
    return funding.world.database().number(sql) == 1;
  }

  private long post(String key, PostingKind kind, LedgerAccount from, LedgerAccount to) {
    return funding.post(key, kind, FundingWorld.move(from, to, 500)).id();
  }

  private long reverse() {
    PostingOrder order = new PostingOrder("undone", PostingKind.CANCEL, null, null, "", List.of());
    return funding.world.get(() -> funding.ledger.reverse(order, reserved)).id();
  }
}
