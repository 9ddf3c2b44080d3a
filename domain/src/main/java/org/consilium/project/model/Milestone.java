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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * Something a project finishes by a day, shown by evidence. One that is accepted can release an
 * instalment of the award.
 *
 * <p>Life: planned → submitted with evidence → accepted, or returned and submitted again.
 */
@Entity
@Table(name = "milestone")
public class Milestone {

  /** Where a milestone stands. */
  public enum State {
    PLANNED,
    SUBMITTED,
    RETURNED,
    ACCEPTED
  }

  /** What is done with a milestone. */
  public enum Action {
    SUBMIT,
    RETURN,
    ACCEPT
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("milestone", Action.class)
          .row(State.PLANNED, Action.SUBMIT, State.SUBMITTED)
          .row(State.SUBMITTED, Action.RETURN, State.RETURNED)
          .row(State.SUBMITTED, Action.ACCEPT, State.ACCEPTED)
          .row(State.RETURNED, Action.SUBMIT, State.SUBMITTED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestone_seq")
  @SequenceGenerator(name = "milestone_seq", sequenceName = "milestone_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  private int position;
  private String title;
  private String proof = "";

  @Column(name = "due_on")
  private LocalDate dueOn;

  private Integer instalment;

  @Enumerated(EnumType.STRING)
  private State state = State.PLANNED;

  @Column(name = "accepted_at")
  private OffsetDateTime acceptedAt;

  protected Milestone() {}

  /**
   * A milestone at a place of the task book.
   *
   * @param proof what will show that it is reached
   * @param instalment number of the award's instalment its acceptance releases, or null
   */
  public Milestone(
      long projectId,
      int position,
      String title,
      String proof,
      LocalDate dueOn,
      Integer instalment) {
    this.projectId = projectId;
    this.position = position;
    this.title = title.trim();
    this.proof = proof == null ? "" : proof.trim();
    this.dueOn = dueOn;
    this.instalment = instalment;
  }

  /** Evidence is handed in. */
  public void submit() {
    state = STATES.next(state, Action.SUBMIT);
  }

  /** The evidence convinced. */
  public void accept(OffsetDateTime now) {
    state = STATES.next(state, Action.ACCEPT);
    acceptedAt = now;
  }

  /** The evidence did not convince. */
  public void giveBack() {
    state = STATES.next(state, Action.RETURN);
  }

  /** Moves its day; by an approved change. */
  public void dueOn(LocalDate day) {
    if (state == State.ACCEPTED) {
      throw new RuleBroken("project.milestone.accepted", title);
    }
    dueOn = day;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** Its place, from 1. */
  public int position() {
    return position;
  }

  /** What is finished. */
  public String title() {
    return title;
  }

  /** What shows it. */
  public String proof() {
    return proof;
  }

  /** Until when. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Number of the instalment it releases, or null. */
  public Integer instalment() {
    return instalment;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
