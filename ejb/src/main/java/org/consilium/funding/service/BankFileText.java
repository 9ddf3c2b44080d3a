package org.consilium.funding.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.funding.model.Payment;

/**
 * Payments as comma-separated values for the bank: number, holder, bank, account, amount in yuan,
 * currency, purpose. Account numbers are texts; a text that a spreadsheet would run as a formula
 * gets a leading apostrophe.
 */
final class BankFileText {

  private static final String HEAD = "reference,holder,bank,account,amount,currency,purpose\r\n";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private BankFileText() {}

  static String of(List<Payment> payments) {
    return BYTE_ORDER_MARK
        + HEAD
        + payments.stream().map(BankFileText::line).collect(Collectors.joining());
  }

  private static String line(Payment payment) {
    return Stream.of(
                payment.code(),
                payment.payee().holder(),
                payment.payee().bank(),
                payment.payee().number(),
                payment.amount().toDecimal().toPlainString(),
                payment.amount().currency().getCurrencyCode(),
                payment.purpose())
            .map(BankFileText::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
  }
}
