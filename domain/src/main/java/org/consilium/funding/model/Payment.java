package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * Money of an award on its way to a partner.
 *
 * <p>Life: requested (reserved) → approved by one of the finance office (committed) → ordered from
 * the bank by another → paid. Refused or withdrawn before the approval, cancelled before the order
 * or when the bank sends it back; returned later when one reports that and another confirms.
 */
@Entity
@Table(name = "payment")
public class Payment {

  /** Where a payment stands. */
  public enum State {
    REQUESTED,
    APPROVED,
    ORDERED,
    PAID,
    RETURNING,
    REFUSED,
    WITHDRAWN,
    CANCELLED,
    RETURNED
  }

  /** What is done with a payment. */
  public enum Action {
    APPROVE,
    REFUSE,
    WITHDRAW,
    ORDER,
    CANCEL,
    PAY,
    BOUNCE,
    REPORT_RETURN,
    DENY_RETURN,
    RETURN
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("payment", Action.class)
          .row(State.REQUESTED, Action.APPROVE, State.APPROVED)
          .row(State.REQUESTED, Action.REFUSE, State.REFUSED)
          .row(State.REQUESTED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.APPROVED, Action.ORDER, State.ORDERED)
          .row(State.APPROVED, Action.CANCEL, State.CANCELLED)
          .row(State.ORDERED, Action.PAY, State.PAID)
          .row(State.ORDERED, Action.BOUNCE, State.CANCELLED)
          .row(State.PAID, Action.REPORT_RETURN, State.RETURNING)
          .row(State.RETURNING, Action.DENY_RETURN, State.PAID)
          .row(State.RETURNING, Action.RETURN, State.RETURNED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
  @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "award_id")
  private long awardId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String code;
  private String purpose;

  @Column(name = "amount_fen")
  private long amountFen;

  @Enumerated(EnumType.STRING)
  private State state = State.REQUESTED;

  @Embedded private Payee payee;

  @Column(name = "requested_by")
  private long requestedBy;

  @Column(name = "requested_at")
  private OffsetDateTime requestedAt;

  @Column(name = "approved_by")
  private Long approvedBy;

  @Column(name = "approved_at")
  private OffsetDateTime approvedAt;

  @Column(name = "ordered_by")
  private Long orderedBy;

  @Column(name = "ordered_at")
  private OffsetDateTime orderedAt;

  @Column(name = "bank_file_id")
  private Long bankFileId;

  @Column(name = "bank_reference")
  private String bankReference;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  @Column(name = "reserve_posting")
  private Long reservePosting;

  @Column(name = "commit_posting")
  private Long commitPosting;

  @Column(name = "pay_posting")
  private Long payPosting;

  @Embedded private PaymentReturn comeback;

  protected Payment() {}

  /** A request of a partner of an award, to be paid to this account. */
  public Payment(
      long awardId, long organisationId, String code, String purpose, Money amount, Payee payee) {
    this.awardId = awardId;
    this.organisationId = organisationId;
    this.code = code;
    this.purpose = purpose.trim();
    this.amountFen = amount.minor();
    this.payee = payee;
  }

  /** Who asks, and the posting that reserved the money. */
  public void requestedBy(long accountId, long posting, OffsetDateTime now) {
    requestedBy = accountId;
    requestedAt = now;
    reservePosting = posting;
  }

  /** Approves it; by another person than the one who asked. */
  public void approve(long accountId, long posting, OffsetDateTime now) {
    mustNotBe(accountId, requestedBy, "payment.own-request");
    state = STATES.next(state, Action.APPROVE);
    approvedBy = accountId;
    approvedAt = now;
    commitPosting = posting;
  }

  /** Refuses unless this person may approve it. */
  public void mustBeForOthers(long accountId) {
    STATES.next(state, Action.APPROVE);
    mustNotBe(accountId, requestedBy, "payment.own-request");
  }

  /** Puts it into a bank file; by another person than the one who approved it. */
  public void order(long accountId, long bankFile, OffsetDateTime now) {
    mustBeForSecond(accountId);
    state = STATES.next(state, Action.ORDER);
    orderedBy = accountId;
    orderedAt = now;
    bankFileId = bankFile;
  }

  /** Refuses unless this person may order it from the bank. */
  public void mustBeForSecond(long accountId) {
    STATES.next(state, Action.ORDER);
    mustNotBe(accountId, approvedBy, "payment.own-approval");
  }

  /** Refuses unless the bank has the order. */
  public void mustBeOrdered() {
    STATES.next(state, Action.PAY);
  }

  /** The bank has paid. */
  public void pay(long posting, String reference, LocalDate day) {
    state = STATES.next(state, Action.PAY);
    payPosting = posting;
    bankReference = reference.trim();
    paidOn = day;
  }

  /** The money came back, says one; another has to confirm. */
  public void reportReturn(long accountId, String reference, OffsetDateTime now) {
    state = STATES.next(state, Action.REPORT_RETURN);
    comeback = new PaymentReturn(accountId, reference, now);
  }

  /** Confirms that the money came back; by another person than the one who reported it. */
  public void confirmReturn(long accountId) {
    mustNotBe(accountId, returnReportedBy(), "payment.own-return");
    state = STATES.next(state, Action.RETURN);
    comeback.confirm(accountId);
  }

  /** Does what the table allows. */
  public void act(Action action) {
    state = STATES.next(state, action);
  }

  private void mustNotBe(long accountId, Long other, String rule) {
    if (other != null && accountId == other) {
      throw new RuleBroken(rule, code);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The award. */
  public long awardId() {
    return awardId;
  }

  /** The partner it goes to. */
  public long organisationId() {
    return organisationId;
  }

  /** Its number. */
  public String code() {
    return code;
  }

  /** What it is for. */
  public String purpose() {
    return purpose;
  }

  /** The amount. */
  public Money amount() {
    return Money.fen(amountFen);
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Where it goes. */
  public Payee payee() {
    return payee;
  }

  /** Account of the one who asked. */
  public long requestedBy() {
    return requestedBy;
  }

  /** Account of the one who approved, or null. */
  public Long approvedBy() {
    return approvedBy;
  }

  /** Account of the one who ordered it from the bank, or null. */
  public Long orderedBy() {
    return orderedBy;
  }

  /** Account of the one who reported that it came back, or null. */
  public Long returnReportedBy() {
    return comeback == null ? null : comeback.reportedBy();
  }

  /** What the bank says about its coming back, or null. */
  public String returnReference() {
    return comeback == null ? null : comeback.reference();
  }

  /** The posting that reserved it. */
  public long reservePosting() {
    return reservePosting;
  }

  /** The posting that committed it, or null. */
  public Long commitPosting() {
    return commitPosting;
  }

  /** The posting that paid it, or null. */
  public Long payPosting() {
    return payPosting;
  }
}
