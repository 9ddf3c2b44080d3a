package org.consilium.register.model;

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
 * One import of a source.
 *
 * <p>Life: waiting → running → done; cancelled by a person; failed when its files are no source, or
 * when the program that ran it ended. While it runs, the import itself writes how far it is.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

  /** Where an import stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** What happens to an import. */
  public enum Action {
    START,
    FINISH,
    CANCEL,
    FAIL
  }

  /** What a running import is at. */
  public enum Phase {
    READING,
    STORING
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("import_run", Action.class)
          .row(State.WAITING, Action.START, State.RUNNING)
          .row(State.WAITING, Action.CANCEL, State.CANCELLED)
          .row(State.WAITING, Action.FAIL, State.FAILED)
          .row(State.RUNNING, Action.FINISH, State.DONE)
          .row(State.RUNNING, Action.CANCEL, State.CANCELLED)
          .row(State.RUNNING, Action.FAIL, State.FAILED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
  @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", initialValue = 50)
  private Long id;

  @Version private int version;
  private String source = "CORDIS";
  private String origin;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  @Column(name = "asked_by")
  private Long askedBy;

  @Column(name = "asked_by_name")
  private String askedByName;

  @Column(name = "asked_at")
  private OffsetDateTime askedAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "cancel_asked")
  private boolean cancelAsked;

  protected ImportRun() {}

  /**
   * An import somebody asks for.
   *
   * @param origin name of the file, folder or shipped part it reads
   * @param askedBy account
   * @param askedByName name of the person, as it stays in the list of imports
   */
  public ImportRun(String origin, Long askedBy, String askedByName, OffsetDateTime now) {
    this.origin = origin;
    this.askedBy = askedBy;
    this.askedByName = askedByName;
    this.askedAt = now;
  }

  /**
   * Asks it to end. One that waits ends now; one that runs ends before its next part, and keeps the
   * whole projects it has stored.
   */
  public void cancel(OffsetDateTime now) {
    State then = STATES.next(state, Action.CANCEL);
    if (cancelAsked) {
      throw new RuleBroken("import.cancel-asked");
    }
    cancelAsked = true;
    if (state == State.WAITING) {
      state = then;
      endedAt = now;
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
