package org.consilium.funding.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Payment;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A payment as lists and pages show it.
 *
 * @param partner who is paid
 * @param days how many days ago it was asked for
 * @param payee the bank account
 * @param requested who asked
 * @param approved who approved, or nobody yet
 * @param ordered who ordered it from the bank, or nobody yet
 * @param returned who reported that it came back, or nobody
 */
public record PaymentRow(
    long id,
    String code,
    long awardId,
    String awardCode,
    String awardTitle,
    long organisationId,
    Names partner,
    String purpose,
    Money amount,
    Payment.State state,
    long days,
    Payee payee,
    Step requested,
    Step approved,
    Step ordered,
    Step returned,
    Bank bank)
    implements Serializable {

  /** A bank account. */
  public record Payee(String holder, String bank, String number) implements Serializable {}

  /** A step somebody took. */
  public record Step(Long accountId, Names who, OffsetDateTime at) implements Serializable {

    /** True when it was taken. */
    public boolean isTaken() {
      return accountId != null;
    }
  }

  /** What the bank had to do with it; each part null until it happened. */
  public record Bank(
      Long fileId, String file, String reference, LocalDate day, String returnReference)
      implements Serializable {}
}
