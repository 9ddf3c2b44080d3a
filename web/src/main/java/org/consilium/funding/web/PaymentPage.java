package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.funding.model.ChineseAmount;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.funding.service.PaymentRow;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Found;

/** One payment: what is asked for, by whom, and which persons stand behind each step. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PaymentQueries queries;
  @Inject private transient CurrentUser user;

  private Long id;
  private PaymentRow payment;
  private List<PaymentQueries.PartRow> parts;

  /** Reads the payment. */
  public void load() {
    payment = Found.orMissing(id, queries::find);
    parts = queries.parts(id);
  }

  /** True when the state allows it and the reader is one who does such things. */
  public boolean may(String action) {
    Payment.Action wanted = Payment.Action.valueOf(action);
    boolean mine = payment.requested().accountId() == user.accountId();
    return Payment.STATES.allows(payment.state(), wanted)
        && (wanted == Payment.Action.WITHDRAW ? mine : user.has(Roles.FINANCE));
  }

  /** True when this step wants another person than the reader, who took the step before. */
  public boolean isForAnother() {
    return switch (payment.state()) {
      case REQUESTED -> is(payment.requested());
      case APPROVED -> is(payment.approved());
      case RETURNING -> is(payment.returned());
      default -> false;
    };
  }

  private boolean is(PaymentRow.Step step) {
    return step.isTaken() && step.accountId() == user.accountId();
  }

  /** The amount in capital numerals. */
  public String getCapitals() {
    return ChineseAmount.of(payment.amount());
  }

  public PaymentRow getPayment() {
    return payment;
  }

  public List<PaymentQueries.PartRow> getParts() {
    return parts;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
