package org.consilium.screening.model;

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
 * One person's judgement of one subject.
 *
 * <p>Life: assigned → draft (saved while it is written) → submitted, not changed any more; or
 * abstained with a reason; or removed, when a conflict becomes known or the assignment changes.
 */
@Entity
@Table(name = "review")
public class Review {

  /** Where a review stands. */
  public enum State {
    ASSIGNED,
    DRAFT,
    SUBMITTED,
    ABSTAINED,
    REMOVED
  }

  /** What is done with a review. */
  public enum Action {
    SAVE,
    SUBMIT,
    ABSTAIN,
    REMOVE,
    ASSIGN
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("review", Action.class)
          .row(State.ASSIGNED, Action.SAVE, State.DRAFT)
          .row(State.ASSIGNED, Action.ABSTAIN, State.ABSTAINED)
          .row(State.ASSIGNED, Action.REMOVE, State.REMOVED)
          .row(State.DRAFT, Action.SAVE, State.DRAFT)
          .row(State.DRAFT, Action.SUBMIT, State.SUBMITTED)
          .row(State.DRAFT, Action.ABSTAIN, State.ABSTAINED)
          .row(State.DRAFT, Action.REMOVE, State.REMOVED)
          .row(State.SUBMITTED, Action.REMOVE, State.REMOVED)
          .row(State.ABSTAINED, Action.REMOVE, State.REMOVED)
          .row(State.REMOVED, Action.ASSIGN, State.ASSIGNED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
  @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private State state = State.ASSIGNED;

  private String why = "";
  private Integer confidence;

  @Column(name = "comment_applicant")
  private String commentApplicant = "";

  @Column(name = "comment_committee")
  private String commentCommittee = "";

  @Column(name = "saved_at")
  private OffsetDateTime savedAt;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  protected Review() {}

  /** Asks a person for a review; {@code why} says what made the person fit. */
  public Review(long subjectId, long personId, String why) {
    this.subjectId = subjectId;
    this.personId = personId;
    this.why = why;
  }

  /** Keeps what is written so far. */
  public void save(Integer newConfidence, String applicant, String committee, OffsetDateTime now) {
    state = STATES.next(state, Action.SAVE);
    confidence = newConfidence;
    commentApplicant = applicant == null ? "" : applicant.trim();
    commentCommittee = committee == null ? "" : committee.trim();
    savedAt = now;
  }

  /** Hands it in; every criterion must have its points. */
  public void submit(int scored, int criteria, OffsetDateTime now) {
    if (scored < criteria) {
      throw new RuleBroken("review.incomplete", scored, criteria);
    }
    if (confidence == null) {
      throw new RuleBroken("review.confidence");
    }
    if (commentApplicant.isBlank()) {
      throw new RuleBroken("review.comment");
    }
    state = STATES.next(state, Action.SUBMIT);
    submittedAt = now;
  }

  /** The person cannot judge this one. */
  public void abstain() {
    state = STATES.next(state, Action.ABSTAIN);
  }

  /** Taken away from the person; what was written is kept, and counts no more. */
  public void remove() {
    state = STATES.next(state, Action.REMOVE);
  }

  /** Asked for once more. */
  public void assignAgain(String reason) {
    state = STATES.next(state, Action.ASSIGN);
    submittedAt = null;
    why = reason;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The subject. */
  public long subjectId() {
    return subjectId;
  }

  /** Who writes it. */
  public long personId() {
    return personId;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Grows with every change. */
  public int version() {
    return version;
  }
}
