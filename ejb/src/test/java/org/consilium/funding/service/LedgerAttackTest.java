package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.service.Time;
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

  /** What is tried, and the SQLSTATE the owner gets. */
  record Attack(String name, String state, List<String> sql) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final LedgerWorld funding = new LedgerWorld();
  private final long line = funding.lines(1_000, "OPERATIONS").get("OPERATIONS");
  private final long part = funding.part(line);
  private final LedgerAccount pre = LedgerAccount.part(AccountKind.PRE, line, part);
  private final long reserved =
      post("reserved", PostingKind.RESERVE, LedgerAccount.available(line), pre);
  private final long undone = reverse();
  private final Map<String, Long> numbers =
      Map.of(
          "line", line,
          "part", part,
          "reserved", reserved,
          "undone", undone,
          "one", funding.finance.accountId(),
          "two", funding.finance2.accountId());

  @AfterAll
  void close() {
    funding.close();
  }

  Stream<Attack> attacks() {
    return described().stream().map(this::read);
  }

  @Test
  void there_are_at_least_25_attacks_and_the_posting_they_forge_is_right_by_itself() {
    assertThat(described()).hasSizeGreaterThan(25);
    try (LedgerWorld other = new LedgerWorld()) {
      long its = other.lines(1_000, "OPERATIONS").get("OPERATIONS");
      LedgerAccount reserve = LedgerAccount.part(AccountKind.PRE, its, other.part(its));
      other.post(
          "reserved",
          PostingKind.RESERVE,
          LedgerWorld.move(LedgerAccount.available(its), reserve, 500));
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

  private Attack read(String described) {
    String[] words = described.split(" \\| ");
    String sql = words[2];
    for (Map.Entry<String, Long> one : numbers.entrySet()) {
      sql = sql.replace(":" + one.getKey(), one.getValue().toString());
    }
    boolean forged = sql.startsWith("forge ");
    return new Attack(
        words[0],
        words[1],
        forged ? forgery(funding, line).changed(sql.split(" ")).sql() : List.of(sql));
  }

  private static List<String> described() {
    try (InputStream file = LedgerAttackTest.class.getResourceAsStream("ledger-attacks.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Forgery forgery(LedgerWorld in, long line) {
    return new Forgery(
        in.next("posting_seq"), account(in, "AVAIL", line), account(in, "PRE", line));
  }

  private static Forgery.Account account(LedgerWorld in, String kind, long line) {
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
    return funding.post(key, kind, LedgerWorld.move(from, to, 500)).id();
  }

  private long reverse() {
    PostingOrder order =
        new PostingOrder(
            "undone", PostingKind.CANCEL, null, null, "", OffsetDateTime.now(Time.ZONE), List.of());
    return funding.world.get(() -> funding.ledger.reverse(order, reserved)).id();
  }
}
