package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.shared.model.RuleBroken;

/** Writes postings: one row that names the act, two legs for each pair, the heads moved on. */
@ApplicationScoped
class Postings {

  /** An amount in minor units from one account to another. */
  record Pair(long take, long give, long amount) {}

  /** An account under lock, its chain so far ending with this balance. */
  private static final class Head {
    private final String kind;
    private final boolean negative;
    private final String currency;
    private final long start;
    private long seq;
    private long balance;
    private long lowest;
    private long taken;

    Head(ResultSet row) throws SQLException {
      kind = row.getString(2);
      negative = row.getBoolean(3);
      currency = row.getString(4);
      seq = row.getLong(5);
      balance = row.getLong(6);
      start = balance;
      lowest = balance;
    }

    void move(String side, long amount) {
      seq++;
      if (side.equals("G")) {
        balance = Math.addExact(balance, amount);
      } else {
        balance = Math.subtractExact(balance, amount);
        taken = Math.addExact(taken, amount);
        lowest = Math.min(lowest, balance);
      }
    }
  }

  private static final String LEG =
      "insert into leg (acct_id, seq, side, acct_kind, can_go_negative, currency, posting_id,"
          + " posting_kind, pairs, pair_no, other_kind, amount, prev_seq, prev_bal, bal) values (?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Asks for what is otherwise checked at commit, so that the refusal comes here. */
  private static final String HOLDS =
      "set constraints leg_has_give, leg_has_take, leg_gapless, posting_whole, acct_head,"
          + " leg_is_head immediate";

  private static final String LATER =
      "set constraints leg_has_give, leg_has_take, leg_gapless, posting_whole, acct_head,"
          + " leg_is_head deferred";

  /** Makes a posting, or finds the one made under the same key. */
  Posted make(Connection connection, PostingOrder order, Long reverses, List<Pair> pairs)
      throws SQLException {
    String hash = hash(order, reverses, pairs);
    Long id = insert(connection, order, reverses, pairs.size(), hash);
    if (id == null) {
      return made(connection, order.key(), hash);
    }
    Map<Long, Head> heads = lock(connection, pairs);
    legs(connection, id, order, pairs, heads);
    heads(connection, heads);
    try (Statement statement = connection.createStatement()) {
      statement.execute(HOLDS);
      statement.execute(LATER);
    }
    return new Posted(id, false);
  }

  /** What a posting moved, turned round, the last pair first. */
  List<Pair> turned(Connection connection, long postingId) throws SQLException {
    String sql =
        "select g.acct_id, t.acct_id, t.amount from leg t join leg g on g.posting_id = t.posting_id"
            + " and g.give_pair = t.take_pair where t.posting_id = ? and t.side = 'T' order by"
            + " t.pair_no desc";
    List<Pair> pairs = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, postingId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          pairs.add(new Pair(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
        }
      }
    }
    if (pairs.isEmpty()) {
      throw new RuleBroken("record.not-found");
    }
    return pairs;
  }

  private static Long insert(
      Connection connection, PostingOrder order, Long reverses, int pairs, String hash)
      throws SQLException {
    String sql =
        "insert into posting (id, idem_key, payload_sha256, kind, pairs, reverses, reverses_kind,"
            + " requested_by, approved_by, at, reference) values (nextval('posting_seq'), ?, ?, ?,"
            + " ?, ?, (select kind from posting where id = ?), ?, ?, ?, ?) on conflict (idem_key)"
            + " do nothing returning id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, order.key());
      statement.setString(2, hash);
      statement.setString(3, order.kind().name());
      statement.setInt(4, pairs);
      statement.setObject(5, reverses, Types.BIGINT);
      statement.setObject(6, reverses, Types.BIGINT);
      statement.setObject(7, order.requestedBy(), Types.BIGINT);
      statement.setObject(8, order.approvedBy(), Types.BIGINT);
      statement.setObject(9, order.at());
      statement.setString(10, order.reference());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : null;
      }
    }
  }

  private static Posted made(Connection connection, String key, String hash) throws SQLException {
    String sql = "select id, payload_sha256 from posting where idem_key = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("posting " + key + " is being made", "40001");
        }
        if (!rows.getString(2).equals(hash)) {
          throw new RuleBroken("ledger.key-reused", key);
        }
        return new Posted(rows.getLong(1), true);
      }
    }
  }

  /** Locks the accounts in the order of their numbers, so that postings do not block in circles. */
  private static Map<Long, Head> lock(Connection connection, List<Pair> pairs) throws SQLException {
    Long[] ids =
        pairs.stream().flatMap(p -> Stream.of(p.take(), p.give())).distinct().toArray(Long[]::new);
    String sql =
        "select id, kind, can_go_negative, currency, head_seq, head_bal from acct where id = any(?)"
            + " order by id for update";
    Map<Long, Head> heads = new LinkedHashMap<>();
    Array array = connection.createArrayOf("bigint", ids);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          heads.put(rows.getLong(1), new Head(rows));
        }
      }
    }
    return heads;
  }

  private static void legs(
      Connection connection,
      long posting,
      PostingOrder order,
      List<Pair> pairs,
      Map<Long, Head> heads)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LEG)) {
      int number = 0;
      for (Pair pair : pairs) {
        Head take = heads.get(pair.take());
        Head give = heads.get(pair.give());
        number++;
        statement.setLong(7, posting);
        statement.setString(8, order.kind().name());
        statement.setInt(9, pairs.size());
        statement.setInt(10, number);
        leg(statement, "T", pair.take(), take, give.kind, pair.amount());
        leg(statement, "G", pair.give(), give, take.kind, pair.amount());
      }
      statement.executeBatch();
    } catch (BatchUpdateException refused) {
      SQLException cause =
          refused.getNextException() == null ? refused : refused.getNextException();
      throw LedgerFault.isOverdraft(cause) ? overdraft(heads, cause) : cause;
    }
  }

  private static SQLException overdraft(Map<Long, Head> heads, SQLException cause) {
    for (Map.Entry<Long, Head> one : heads.entrySet()) {
      Head head = one.getValue();
      if (head.lowest < 0 && !head.negative) {
        return new Overdraft(one.getKey(), head.start, head.taken, head.currency, cause);
      }
    }
    return cause;
  }

  private static void leg(
      PreparedStatement statement, String side, long acct, Head head, String other, long amount)
      throws SQLException {
    long before = head.balance;
    head.move(side, amount);
    statement.setLong(1, acct);
    statement.setLong(2, head.seq);
    statement.setString(3, side);
    statement.setString(4, head.kind);
    statement.setBoolean(5, head.negative);
    statement.setString(6, head.currency);
    statement.setString(11, other);
    statement.setLong(12, amount);
    statement.setLong(13, head.seq - 1);
    statement.setLong(14, before);
    statement.setLong(15, head.balance);
    statement.addBatch();
  }

  private static void heads(Connection connection, Map<Long, Head> heads) throws SQLException {
    String sql = "update acct set head_seq = ?, head_bal = ? where id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Map.Entry<Long, Head> head : heads.entrySet()) {
        statement.setLong(1, head.getValue().seq);
        statement.setLong(2, head.getValue().balance);
        statement.setLong(3, head.getKey());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static String hash(PostingOrder order, Long reverses, List<Pair> pairs) {
    StringBuilder text = new StringBuilder(order.kind().name());
    text.append('|').append(reverses).append('|').append(order.requestedBy());
    text.append('|').append(order.approvedBy()).append('|').append(order.reference());
    for (Pair pair : pairs) {
      text.append('|').append(pair.take()).append('>').append(pair.give());
      text.append('=').append(pair.amount());
    }
    return CanonicalJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
