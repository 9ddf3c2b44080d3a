package org.consilium.proposal.model;

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
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.StateTable;

/**
 * An offer of a cooperative project in answer to a call.
 *
 * <p>Life: draft → submitted (a frozen version) → perhaps returned for more → eligible or
 * ineligible → in review → funded, reserve, revise and resubmit, or declined. Withdrawn at any time
 * before the decision.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

  /** Where a proposal stands. */
  public enum State {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ELIGIBLE,
    INELIGIBLE,
    IN_REVIEW,
    FUNDED,
    RESERVE,
    REVISE,
    DECLINED,
    WITHDRAWN
  }

  /** What is done with a proposal. */
  public enum Action {
    SUBMIT,
    RETURN,
    ADMIT,
    EXCLUDE,
    REINSTATE,
    REVIEW,
    FUND,
    HOLD,
    REVISE,
    DECLINE,
    WITHDRAW
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("proposal", Action.class)
          .row(State.DRAFT, Action.SUBMIT, State.SUBMITTED)
          .row(State.DRAFT, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.SUBMITTED, Action.RETURN, State.RETURNED)
          .row(State.SUBMITTED, Action.ADMIT, State.ELIGIBLE)
          .row(State.SUBMITTED, Action.EXCLUDE, State.INELIGIBLE)
          .row(State.SUBMITTED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.RETURNED, Action.SUBMIT, State.SUBMITTED)
          .row(State.RETURNED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.INELIGIBLE, Action.REINSTATE, State.SUBMITTED)
          .row(State.ELIGIBLE, Action.REVIEW, State.IN_REVIEW)
          .row(State.ELIGIBLE, Action.EXCLUDE, State.INELIGIBLE)
          .row(State.ELIGIBLE, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.IN_REVIEW, Action.FUND, State.FUNDED)
          .row(State.IN_REVIEW, Action.HOLD, State.RESERVE)
          .row(State.IN_REVIEW, Action.REVISE, State.REVISE)
          .row(State.IN_REVIEW, Action.DECLINE, State.DECLINED)
          .row(State.IN_REVIEW, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.RESERVE, Action.FUND, State.FUNDED)
          .row(State.RESERVE, Action.DECLINE, State.DECLINED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_seq")
  @SequenceGenerator(name = "proposal_seq", sequenceName = "proposal_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "call_id")
  private long callId;

  @Column(name = "need_id")
  private Long needId;

  private String code;
  private String title;
  private String summary = "";

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  @Column(name = "search_text")
  private String searchText;

  protected Proposal() {}

  /** A draft in answer to a call, and to a need when one is given. */
  public Proposal(
      long callId, Long needId, String code, String title, long createdBy, OffsetDateTime now) {
    this.callId = callId;
    this.needId = needId;
    this.code = code;
    this.createdBy = createdBy;
    this.createdAt = now;
    describe(title, "");
  }

  /** Names and summarises it; possible while it is with its authors. */
  public void describe(String newTitle, String newSummary) {
    mustBeWithAuthors();
    title = newTitle.trim();
    summary = newSummary == null ? "" : newSummary.trim();
    searchText = SearchTokens.of(title, summary);
  }

  /** Hands it in. */
  public void submit(OffsetDateTime now) {
    state = STATES.next(state, Action.SUBMIT);
    submittedAt = now;
  }

  /** Does what the table allows. */
  public void act(Action action) {
    state = STATES.next(state, action);
  }

  /** Refuses unless its authors may change it. */
  public void mustBeWithAuthors() {
    if (state != State.DRAFT && state != State.RETURNED) {
      throw new RuleBroken("proposal.frozen", state);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The call it answers. */
  public long callId() {
    return callId;
  }

  /** The need it answers, or null. */
  public Long needId() {
    return needId;
  }

  /** Its reference. */
  public String code() {
    return code;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** Its summary. */
  public String summary() {
    return summary;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The person who began it. */
  public long createdBy() {
    return createdBy;
  }
}
