package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds accounts by what they stand for, and opens those that are used for the first time. */
@ApplicationScoped
class Accounts {

  private static final String[] COLUMNS = {
    "source_id", "envelope_id", "award_id", "organisation_id", "line_id", "part_id"
  };

  /** The moves of an order between numbered accounts. */
  List<Postings.Pair> pairs(Connection connection, List<PostingOrder.Move> moves)
      throws SQLException {
    Map<LedgerAccount, Long> known = new HashMap<>();
    List<Postings.Pair> pairs = new ArrayList<>();
    for (PostingOrder.Move move : moves) {
      String currency = move.amount().currency().getCurrencyCode();
      long from = id(connection, move.from(), currency, known);
      long to = id(connection, move.to(), currency, known);
      pairs.add(new Postings.Pair(from, to, move.amount().minor()));
    }
    return pairs;
  }

  private static long id(
      Connection connection, LedgerAccount account, String currency, Map<LedgerAccount, Long> known)
      throws SQLException {
    Long id = known.get(account);
    if (id == null) {
      id = find(connection, account, currency);
      if (id == null) {
        open(connection, account, currency);
        id = find(connection, account, currency);
      }
      known.put(account, id);
    }
    return id;
  }

  private static Long find(Connection connection, LedgerAccount account, String currency)
      throws SQLException {
    StringBuilder sql = new StringBuilder("select id from acct where kind = ? and currency = ?");
    Long[] of = of(account);
    for (int i = 0; i < COLUMNS.length; i++) {
      sql.append(" and ").append(COLUMNS[i]).append(of[i] == null ? " is null" : " = ?");
    }
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      statement.setString(1, account.kind().name());
      statement.setString(2, currency);
      int next = 3;
      for (Long value : of) {
        if (value != null) {
          statement.setLong(next++, value);
        }
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : null;
      }
    }
  }

  /** Two that open the same account at once wait for each other; one of them opens it. */
  private static void open(Connection connection, LedgerAccount account, String currency)
      throws SQLException {
    String sql =
        "with made as (insert into acct (id, kind, currency, source_id, envelope_id, award_id,"
            + " organisation_id, line_id, part_id) values (nextval('acct_seq'), ?, ?, ?, ?, ?, ?,"
            + " ?, ?) on conflict on constraint acct_once do nothing returning *) insert into leg"
            + " (acct_id, seq, side, acct_kind, can_go_negative, currency, amount, bal) select id,"
            + " 0, 'O', kind, can_go_negative, currency, 0, 0 from made";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, account.kind().name());
      statement.setString(2, currency);
      int next = 3;
      for (Long value : of(account)) {
        statement.setObject(next++, value, java.sql.Types.BIGINT);
      }
      statement.executeUpdate();
    }
  }

  private static Long[] of(LedgerAccount account) {
    return new Long[] {
      account.source(),
      account.envelope(),
      account.award(),
      account.organisation(),
      account.line(),
      account.part()
    };
  }
}
