package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.funding.service.BankFileService;
import org.consilium.funding.service.PaymentOffice;
import org.consilium.funding.service.PaymentService;
import org.consilium.platform.web.Act;

/** The steps of a payment as buttons. */
@Named
@ViewScoped
public class PaymentActs implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PaymentService requests;
  @Inject private transient PaymentOffice office;
  @Inject private transient BankFileService bank;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private String reason;
  private String reference;
  private LocalDate day;

  /** Approves it. */
  public String approve(long id) {
    return go(id, () -> office.approve(id), "payment.approved-now");
  }

  /** Refuses it. */
  public String refuse(long id) {
    return go(id, () -> office.refuse(id, reason), "payment.refused-now");
  }

  /** Takes the request back. */
  public String withdraw(long id) {
    return go(id, () -> requests.withdraw(id, reason), "payment.withdrawn-now");
  }

  /** Takes the approval back. */
  public String cancel(long id) {
    return go(id, () -> office.cancel(id, reason), "payment.cancelled-now");
  }

  /** The bank did not carry it out. */
  public String bounce(long id) {
    return go(id, () -> office.bounce(id, reason), "payment.cancelled-now");
  }

  /** Orders it from the bank, alone in its file. */
  public String order(long id) {
    return go(id, () -> bank.order(List.of(id)), "payment.ordered-now");
  }

  /** Books what the bank paid. */
  public String pay(long id) {
    return go(id, () -> office.pay(id, reference, getDay()), "payment.paid-now");
  }

  /** Reports that it came back. */
  public String reportReturn(long id) {
    return go(id, () -> office.reportReturn(id, reference), "payment.return-reported-now");
  }

  /** Confirms that it came back. */
  public String confirmReturn(long id) {
    return go(id, () -> office.confirmReturn(id), "payment.returned-now");
  }

  /** It did not come back after all. */
  public String denyReturn(long id) {
    return go(id, () -> office.denyReturn(id, reason), "payment.return-denied-now");
  }

  private String go(long id, Runnable command, String done) {
    return act.run(command, done) ? "/funding/payment.xhtml?faces-redirect=true&id=" + id : null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public LocalDate getDay() {
    return day == null ? LocalDate.now(clock) : day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
