package org.consilium.funding.service;

import java.sql.SQLException;

/** The database refused a posting because an account would fall below zero. */
final class Overdraft extends SQLException {

  private static final long serialVersionUID = 1L;

  private final long account;
  private final long available;
  private final long asked;
  private final String currency;

  Overdraft(long account, long available, long asked, String currency, SQLException cause) {
    super(cause.getMessage(), cause.getSQLState(), cause);
    this.account = account;
    this.available = available;
    this.asked = asked;
    this.currency = currency;
  }

  /** The account. */
  long account() {
    return account;
  }

  /** What was on it, in minor units. */
  long available() {
    return available;
  }

  /** What was asked of it, in minor units. */
  long asked() {
    return asked;
  }

  /** Its currency. */
  String currency() {
    return currency;
  }
}
