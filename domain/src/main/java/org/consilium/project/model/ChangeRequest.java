package org.consilium.project.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * A change that was asked for, with its effects as they were shown then, and who decides by which
 * rule.
 *
 * <p>Life: requested → approved (and done, with a new task book), refused with a reason, or
 * withdrawn by who asked.
 */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

  /** Where a request stands. */
  public enum State {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN
  }

  /** What is done with a request. */
  public enum Action {
    APPROVE,
    REFUSE,
    WITHDRAW
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("change_request", Action.class)
          .row(State.REQUESTED, Action.APPROVE, State.APPROVED)
          .row(State.REQUESTED, Action.REFUSE, State.REFUSED)
          .row(State.REQUESTED, Action.WITHDRAW, State.WITHDRAWN);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_request_seq")
  @SequenceGenerator(
      name = "change_request_seq",
      sequenceName = "change_request_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  private int number;

  @Enumerated(EnumType.STRING)
  private Change.Kind kind;

  private String body;
  private String effects;
  private String reason;
  private long figure;

  @Enumerated(EnumType.STRING)
  private Approver approver;

  @Column(name = "organisation_id")
  private long organisationId;

  private String citation;

  @Enumerated(EnumType.STRING)
  private State state = State.REQUESTED;

  @Column(name = "requested_by")
  private long requestedBy;

  @Column(name = "requested_name")
  private String requestedName;

  @Column(name = "requested_at")
  private OffsetDateTime requestedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_name")
  private String decidedName;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  private String note = "";

  @Column(name = "book_number")
  private Integer bookNumber;

  protected ChangeRequest() {}

  /**
   * A request.
   *
   * @param body the change as canonical text
   * @param effects what it would do, as canonical text
   */
  public ChangeRequest(
      long projectId, int number, Change.Kind kind, String body, String effects, String reason) {
    this.projectId = projectId;
    this.number = number;
    this.kind = kind;
    this.body = body;
    this.effects = effects;
    this.reason = reason.trim();
  }

  /**
   * The rule that says who decides.
   *
   * @param size the figure the rule looks at
   * @param organisation whose officer it is where an institution decides
   */
  public void ruled(long size, Approver who, long organisation, String clause) {
    figure = size;
    approver = who;
    organisationId = organisation;
    citation = clause;
  }

  /** Who asks, and when. */
  public void from(long accountId, String name, OffsetDateTime now) {
    requestedBy = accountId;
    requestedName = name;
    requestedAt = now;
  }

  /** It is approved; done with this task book. */
  public void approve(int book, String why) {
    state = STATES.next(state, Action.APPROVE);
    bookNumber = book;
    note = why == null ? "" : why.trim();
  }

  /** It is refused, for a reason. */
  public void refuse(String why) {
    if (why == null || why.isBlank()) {
      throw new RuleBroken("project.change.refuse-reason");
    }
    state = STATES.next(state, Action.REFUSE);
    note = why.trim();
  }

  /** Who asked takes it back. */
  public void withdraw() {
    state = STATES.next(state, Action.WITHDRAW);
  }

  /** Who decided, and when; never who asked, unless it was withdrawn. */
  public void by(long accountId, String name, OffsetDateTime now) {
    if (accountId == requestedBy && state != State.WITHDRAWN) {
      throw new RuleBroken("project.change.own");
    }
    decidedBy = accountId;
    decidedName = name;
    decidedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** Its number within the project. */
  public int number() {
    return number;
  }

  /** The kind. */
  public Change.Kind kind() {
    return kind;
  }

  /** The change as canonical text. */
  public String body() {
    return body;
  }

  /** Who decides. */
  public Approver approver() {
    return approver;
  }

  /** Whose officer decides where an institution does. */
  public long organisationId() {
    return organisationId;
  }

  /** Who asked. */
  public long requestedBy() {
    return requestedBy;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
