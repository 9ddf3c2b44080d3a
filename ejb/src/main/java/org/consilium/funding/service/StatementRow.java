package org.consilium.funding.service;

import java.io.Serializable;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A line of a statement: one partner, one cost category, one source, on a day.
 *
 * @param own true for the partner's own money
 * @param category code of the cost category
 * @param budget what it has altogether; the other amounts sum to it
 */
public record StatementRow(
    long organisationId,
    Names partner,
    String category,
    Names categoryName,
    boolean own,
    Names source,
    Money budget,
    Money reserved,
    Money committed,
    Money accepted,
    Money paid,
    Money available)
    implements Serializable {

  /** The sum of two lines, under the names of the first. */
  StatementRow plus(StatementRow other) {
    return new StatementRow(
        organisationId,
        partner,
        category,
        categoryName,
        own,
        source,
        budget.plus(other.budget),
        reserved.plus(other.reserved),
        committed.plus(other.committed),
        accepted.plus(other.accepted),
        paid.plus(other.paid),
        available.plus(other.available));
  }

  /** The sum of lines; zeros without a name for none. */
  public static StatementRow total(Iterable<StatementRow> rows) {
    Money nothing = Money.fen(0);
    Names nobody = new Names(null, null);
    StatementRow sum =
        new StatementRow(
            0, nobody, null, nobody, false, nobody, nothing, nothing, nothing, nothing, nothing,
            nothing);
    for (StatementRow row : rows) {
      sum = sum.plus(row);
    }
    return sum;
  }
}
