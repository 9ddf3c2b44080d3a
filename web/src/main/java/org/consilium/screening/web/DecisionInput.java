package org.consilium.screening.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.service.DecisionLine;
import org.consilium.screening.service.DecisionQueries.DecisionRow;
import org.consilium.shared.model.Money;

/** How the office is about to propose one subject, beside what ranking and meeting say. */
public class DecisionInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DecisionRow row;
  private final Integer place;
  private Outcome outcome;
  private BigDecimal amount;
  private String conditions;
  private String reason;

  /** Begins with what is proposed already, else with what the meeting carried. */
  DecisionInput(DecisionRow row, Integer place) {
    this.row = row;
    this.place = place;
    outcome = row.outcome() != null ? row.outcome() : row.met();
    Money money = row.outcome() != null ? row.amount() : row.metAmount();
    amount = money == null || money.minor() == 0 ? null : money.toDecimal();
    conditions = row.conditions();
    reason = row.reason();
  }

  DecisionLine line() {
    return new DecisionLine(row.subjectId(), outcome, getMoney(), conditions, reason);
  }

  /** The money given; zero unless funded. */
  public Money getMoney() {
    boolean money = outcome == Outcome.FUND && amount != null;
    return money ? Money.of(amount, Money.CNY) : Money.fen(0);
  }

  /** True when it is not what the meeting carried. */
  public boolean isDeparting() {
    return row.met() != null
        && (row.met() != outcome || row.metAmount().compareTo(getMoney()) != 0);
  }

  public boolean isFunding() {
    return outcome == Outcome.FUND;
  }

  public boolean isReleased() {
    return row.state() == Decision.State.RELEASED;
  }

  public DecisionRow getRow() {
    return row;
  }

  /** Place in the ranking the reader sees, or null. */
  public Integer getPlace() {
    return place;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getConditions() {
    return conditions;
  }

  public void setConditions(String conditions) {
    this.conditions = conditions;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
