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
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * A reason that keeps a person out of a subject, with the fact it comes from.
 *
 * <p>Life: active from the moment it is known → cleared by a named officer who says why. Nobody
 * clears what the person declared, nor that the person stands behind the subject.
 */
@Entity
@Table(name = "conflict")
public class Conflict {

  /** What kind of fact it is. */
  public enum Kind {
    SAME_ORGANISATION,
    FORMER_ORGANISATION,
    SHAREHOLDER,
    APPLICANT,
    SAME_CALL_APPLICANT,
    CO_PROJECT,
    SUPERVISION,
    DECLARED;

    /** True when an officer may find that the fact does not matter. */
    public boolean canBeCleared() {
      return this != APPLICANT && this != DECLARED;
    }
  }

  /** Whether it holds. */
  public enum State {
    ACTIVE,
    CLEARED
  }

  /** What is done with it. */
  public enum Action {
    CLEAR,
    RESTORE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("conflict", Action.class)
          .row(State.ACTIVE, Action.CLEAR, State.CLEARED)
          .row(State.CLEARED, Action.RESTORE, State.ACTIVE);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conflict_seq")
  @SequenceGenerator(name = "conflict_seq", sequenceName = "conflict_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String source;

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  @Column(name = "cleared_by")
  private String clearedBy;

  @Column(name = "cleared_why")
  private String clearedWhy;

  protected Conflict() {}

  /** A conflict and the fact it comes from, as people read it. */
  public Conflict(long subjectId, long personId, Kind kind, String source) {
    this.subjectId = subjectId;
    this.personId = personId;
    this.kind = kind;
    this.source = source;
  }

  /** An officer finds that the fact does not matter here, and says why. */
  public void clear(String officer, String why) {
    if (!kind.canBeCleared()) {
      throw new RuleBroken("conflict.stays", kind);
    }
    if (why == null || why.isBlank()) {
      throw new RuleBroken("conflict.clear-reason");
    }
    state = STATES.next(state, Action.CLEAR);
    clearedBy = officer;
    clearedWhy = why.trim();
  }

  /** The fact matters after all. */
  public void restore() {
    state = STATES.next(state, Action.RESTORE);
    clearedBy = null;
    clearedWhy = null;
  }

  /** Names the fact as it is now; a cleared one with a new fact holds again. */
  public void found(String newSource) {
    if (!source.equals(newSource)) {
      source = newSource;
      if (state == State.CLEARED) {
        restore();
      }
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The subject. */
  public long subjectId() {
    return subjectId;
  }

  /** The person kept out. */
  public long personId() {
    return personId;
  }

  /** What kind of fact it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether it holds. */
  public State state() {
    return state;
  }
}
