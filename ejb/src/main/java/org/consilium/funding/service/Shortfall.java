package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.consilium.funding.model.AccountKind;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/**
 * Says of which money there was not enough, with the figures. In plain JDBC as the posting itself,
 * so that what the caller has not written yet stays unwritten.
 */
@ApplicationScoped
class Shortfall {

  private static final String ACCOUNT =
      "select a.kind, coalesce(f.name_zh, case when l.own then p.name_zh else s.name_zh end),"
          + " coalesce(f.name_en, case when l.own then p.name_en else s.name_en end),"
          + " coalesce(e.year, l.year), o.name_zh, o.name_en, w.code, c.name_zh,"
          + " coalesce(c.name_en, l.category) from acct a left join envelope e on e.id ="
          + " a.envelope_id left join fund_source f on f.id = e.source_id left join award_line l on"
          + " l.id = a.line_id left join award w on w.id = coalesce(l.award_id, a.award_id) left"
          + " join pack_category c on c.pack_id = w.pack_id and c.code = l.category left join"
          + " fund_source s on s.id = w.source_id left join fund_source p on p.own left join"
          + " organisation o on o.id = coalesce(l.organisation_id, a.organisation_id) where a.id ="
          + " ?";

  /** The refusal of a posting that would have overdrawn an account. */
  RuleBroken refusal(Connection connection, Overdraft overdraft) {
    try (PreparedStatement statement = connection.prepareStatement(ACCOUNT)) {
      statement.setLong(1, overdraft.account());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return refusal(rows, overdraft);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("account cannot be described", failed);
    }
  }

  private static RuleBroken refusal(ResultSet c, Overdraft overdraft) throws SQLException {
    Currency currency = Currency.getInstance(overdraft.currency());
    Money available = new Money(overdraft.available(), currency);
    Money asked = new Money(overdraft.asked(), currency);
    Money missing = asked.minus(available);
    Names source = new Names(c.getString(2), c.getString(3));
    String year = c.getString(4);
    Names partner = new Names(c.getString(5), c.getString(6));
    String award = c.getString(7);
    AccountKind kind = AccountKind.valueOf(c.getString(1));
    return switch (kind) {
      case POOL ->
          new RuleBroken("ledger.not-enough.pool", source, year, available, asked, missing);
      case LIMIT ->
          new RuleBroken("ledger.not-enough.limit", partner, award, available, asked, missing);
      case AVAIL -> {
        Names category = new Names(c.getString(8), c.getString(9));
        yield new RuleBroken(
            "ledger.not-enough.line", category, partner, year, source, available, asked, missing);
      }
      default ->
          new RuleBroken("ledger.not-enough", kind, partner, award, available, asked, missing);
    };
  }
}
