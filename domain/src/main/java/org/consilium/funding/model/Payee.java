package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.consilium.shared.model.RuleBroken;

/** The bank account a payment goes to. */
@Embeddable
public class Payee implements Serializable {

  private static final long serialVersionUID = 1L;

  private String holder;
  private String bank;

  @Column(name = "account_number")
  private String number;

  protected Payee() {}

  /**
   * An account; blanks in its number are left out.
   *
   * @throws RuleBroken {@code payment.account-number} unless the number has 8 to 32 digits
   */
  public Payee(String holder, String bank, String number) {
    this.holder = holder.trim();
    this.bank = bank.trim();
    this.number = number.replaceAll("[\\s-]", "");
    if (!this.number.matches("[0-9]{8,32}")) {
      throw new RuleBroken("payment.account-number", number);
    }
  }

  /** Who holds it. */
  public String holder() {
    return holder;
  }

  /** Name of the bank and branch. */
  public String bank() {
    return bank;
  }

  /** Its number, digits only. */
  public String number() {
    return number;
  }

  @Override
  public String toString() {
    return holder + ", " + bank + ", " + number;
  }
}
