package org.consilium.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Recomputes in the database every hash that is kept there, and adds up the ledger. */
final class Verify {

  /** What is looked at, with a query that counts what there is and what does not hold. */
  private static final Map<String, String> CHECKS = checks();

  private Verify() {}

  private static Map<String, String> checks() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "files by their SHA-256",
        "select count(*), count(*) filter (where encode(sha256(bytes), 'hex') <> sha256)"
            + " from document_content");
    all.put(
        "acts by their leaf hash",
        "select count(*), count(*) filter (where encode(sha256('\\x00'::bytea"
            + " || convert_to(body, 'UTF8')), 'hex') <> leaf_hash) from audit_event");
    all.put(
        "frozen texts by their SHA-256",
        "select count(*), count(*) filter (where encode(sha256(convert_to(body, 'UTF8')), 'hex')"
            + " <> sha256) from (select body, sha256 from proposal_version union all select body,"
            + " sha256 from task_book union all select body, sha256 from evidence union all select"
            + " body, sha256 from public_notice union all select body, sha256 from bank_file) t");
    all.put(
        "ledger accounts that end where their chain ends",
        "select count(*), count(*) filter (where l.bal is null or l.bal <> a.head_bal or l.seq <>"
            + " (select max(m.seq) from leg m where m.acct_id = a.id))"
            + " from acct a left join leg l on l.acct_id = a.id and l.seq = a.head_seq");
    all.put(
        "ledger entries that go on from the one before",
        "select count(*), count(*) filter (where side <> 'O' and bal is distinct from"
            + " before + case side when 'G' then amount else -amount end) from (select side,"
            + " amount, bal, lag(bal) over (partition by acct_id order by seq) as before"
            + " from leg) t");
    all.put(
        "currencies whose books balance",
        "select count(*), count(*) filter (where sum <> 0) from (select sum(case side when 'G' then"
            + " amount when 'T' then -amount else 0 end) from leg group by currency) t");
    return all;
  }

  /** Does it on the database of the installation; exit code 1 when anything does not hold. */
  static int run(Settings settings) throws IOException {
    boolean sound = Reached.database(settings, Verify::holds);
    System.out.println(
        sound
            ? "Everything holds."
            : "Something was changed behind the program's back. Keep this database as it is, restore"
                + " a backup into a new CONSILIUM_HOME and compare.");
    return sound ? 0 : 1;
  }

  /** Prints one line per check; true when all hold. */
  static boolean holds(DatabaseAddress at) {
    boolean sound = true;
    try (Connection connection = Sql.connect(at);
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> check : CHECKS.entrySet()) {
        try (var row = statement.executeQuery(check.getValue())) {
          row.next();
          long wrong = row.getLong(2);
          sound &= wrong == 0;
          System.out.println(
              String.format("%9d  %s, %s", row.getLong(1), check.getKey(), verdict(wrong)));
        }
      }
      return sound;
    } catch (SQLException failed) {
      if ("42P01".equals(failed.getSQLState())) {
        throw Reached.notYet(at.url());
      }
      throw new Refusal(ExternalDatabase.reason(at, failed), failed);
    }
  }

  private static String verdict(long wrong) {
    return wrong == 0 ? "all hold" : wrong + " DO NOT HOLD";
  }
}
