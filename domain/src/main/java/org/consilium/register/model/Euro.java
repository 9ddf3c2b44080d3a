package org.consilium.register.model;

import java.util.Currency;
import org.consilium.shared.model.Money;

/**
 * Amounts of European funders. They are shown as they are and never mixed with the centre's own.
 */
public final class Euro {

  private static final Currency EUR = Currency.getInstance("EUR");

  private Euro() {}

  /** An amount in cents; null stays unknown. */
  public static Money cents(Number cents) {
    return cents == null ? null : new Money(cents.longValue(), EUR);
  }
}
