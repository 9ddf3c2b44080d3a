package org.consilium.funding.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A posting written by hand in SQL: it reserves one yuan, and is right until somebody changes it.
 */
final class Forgery {

  /** Columns of the posting, as SQL expressions. */
  private final Map<String, String> posting = new LinkedHashMap<>();

  /** Columns of its legs, as SQL expressions. */
  private final List<Map<String, String>> legs = new ArrayList<>();

  /** New head of each account. */
  private final Map<Long, String[]> heads = new TreeMap<>();

  /** Where the accounts of the forged posting stand before it. */
  record Account(long id, String kind, long seq, long balance) {}

  Forgery(long id, Account from, Account to) {
    posting.put("id", String.valueOf(id));
    posting.put("idem_key", "'forged-" + id + "'");
    posting.put("payload_sha256", "repeat('0', 64)");
    posting.put("kind", "'RESERVE'");
    posting.put("pairs", "1");
    posting.put("at", "now()");
    legs.add(leg(id, "T", from, to, -100));
    legs.add(leg(id, "G", to, from, 100));
    heads.put(from.id, new String[] {"" + (from.seq + 1), "" + (from.balance - 100)});
    heads.put(to.id, new String[] {"" + (to.seq + 1), "" + (to.balance + 100)});
  }

  private static Map<String, String> leg(long id, String side, Account at, Account other, long by) {
    Map<String, String> leg = new LinkedHashMap<>();
    leg.put("acct_id", "" + at.id);
    leg.put("seq", "" + (at.seq + 1));
    leg.put("side", "'" + side + "'");
    leg.put("acct_kind", "'" + at.kind + "'");
    leg.put("can_go_negative", "false");
    leg.put("currency", "'CNY'");
    leg.put("posting_id", "" + id);
    leg.put("posting_kind", "'RESERVE'");
    leg.put("pairs", "1");
    leg.put("pair_no", "1");
    leg.put("other_kind", "'" + other.kind + "'");
    leg.put("amount", "100");
    leg.put("prev_seq", "" + at.seq);
    leg.put("prev_bal", "" + at.balance);
    leg.put("bal", "" + (at.balance + by));
    return leg;
  }

  /** Changes it as said in words like {@code T.bal=7}, {@code -G}, {@code -heads}. */
  Forgery changed(String... words) {
    for (String word : words) {
      switch (word) {
        case "forge" -> {}
        case "-T" -> drop(0);
        case "-G" -> drop(1);
        case "-heads" -> heads.clear();
        default -> {
          int is = word.indexOf('=');
          change(word.charAt(0), word.substring(2, is), word.substring(is + 1));
        }
      }
    }
    return this;
  }

  private void change(char where, String column, String value) {
    switch (where) {
      case 'P' -> posting.put(column, value);
      case 'T' -> legs.get(0).put(column, value);
      case 'G' -> legs.get(1).put(column, value);
      case 'L' -> legs.forEach(leg -> leg.put(column, value));
      default -> throw new IllegalArgumentException(where + "." + column);
    }
  }

  private void drop(int leg) {
    heads.remove(Long.valueOf(legs.remove(leg).get("acct_id")));
  }

  /** The statements that write it. */
  List<String> sql() {
    List<String> all = new ArrayList<>();
    all.add(insert("posting", posting));
    legs.forEach(leg -> all.add(insert("leg", leg)));
    heads.forEach(
        (id, head) ->
            all.add(
                "update acct set head_seq = %s, head_bal = %s where id = %d"
                    .formatted(head[0], head[1], id)));
    return all;
  }

  private static String insert(String table, Map<String, String> row) {
    return "insert into "
        + table
        + " ("
        + String.join(", ", row.keySet())
        + ") values ("
        + String.join(", ", row.values())
        + ")";
  }
}
