package org.consilium.funding.service;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database's refusal of a posting means. */
final class LedgerFault {

  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String CHECK = "23514";

  /** Serialization failure, deadlock, lock not to be had. */
  private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

  private static final Map<String, String> RULES =
      Map.of(
          "posting_reversed_once", "ledger.reversed-twice",
          "posting_four_eyes", "ledger.four-eyes",
          "posting_approved", "ledger.needs-two");

  private LedgerFault() {}

  /** An account would fall below zero. */
  static boolean isOverdraft(SQLException refused) {
    return CHECK.equals(refused.getSQLState()) && "leg_not_below_zero".equals(constraint(refused));
  }

  /** Another posting was in between: worth another try. */
  static boolean isPassing(SQLException refused) {
    return PASSING.contains(refused.getSQLState())
        || UNIQUE.equals(refused.getSQLState()) && "leg_pk".equals(constraint(refused));
  }

  /** The key of the rule that was broken, or null where it was none a person can break. */
  static String rule(SQLException refused) {
    String name = constraint(refused);
    return name == null ? null : RULES.get(name);
  }

  /** The chain does not hold together: no posting may follow until somebody has looked. */
  static boolean isBroken(SQLException refused) {
    String name = constraint(refused);
    boolean ours = name != null && (name.startsWith("leg_") || name.startsWith("acct_head"));
    return ours
        && (FOREIGN_KEY.equals(refused.getSQLState())
            || UNIQUE.equals(refused.getSQLState())
            || CHECK.equals(refused.getSQLState()) && "leg_is_head".equals(name));
  }

  private static String constraint(SQLException refused) {
    if (refused instanceof PSQLException exact) {
      ServerErrorMessage message = exact.getServerErrorMessage();
      return message == null ? null : message.getConstraint();
    }
    return null;
  }
}
