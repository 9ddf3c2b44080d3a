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
 * A report on a span of a project, due by a schedule.
 *
 * <p>Life: due → submitted → accepted, or queried and submitted again. Overdue is one that is due
 * or queried after its day.
 */
@Entity
@Table(name = "progress_report")
public class ProgressReport {

  /** Where a report stands. */
  public enum State {
    DUE,
    SUBMITTED,
    QUERIED,
    ACCEPTED
  }

  /** What is done with a report. */
  public enum Action {
    SUBMIT,
    QUERY,
    ACCEPT
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("progress_report", Action.class)
          .row(State.DUE, Action.SUBMIT, State.SUBMITTED)
          .row(State.SUBMITTED, Action.QUERY, State.QUERIED)
          .row(State.SUBMITTED, Action.ACCEPT, State.ACCEPTED)
          .row(State.QUERIED, Action.SUBMIT, State.SUBMITTED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "progress_report_seq")
  @SequenceGenerator(
      name = "progress_report_seq",
      sequenceName = "progress_report_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  private int number;

  @Column(name = "from_day")
  private LocalDate fromDay;

  @Column(name = "to_day")
  private LocalDate toDay;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private State state = State.DUE;

  private String done = "";
  private String problems = "";

  @Column(name = "next_steps")
  private String nextSteps = "";

  private Integer percent;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  private String query = "";

  @Column(name = "accepted_at")
  private OffsetDateTime acceptedAt;

  protected ProgressReport() {}

  /** A report on the days from the first to the last, due by a day. */
  public ProgressReport(
      long projectId, int number, LocalDate fromDay, LocalDate toDay, LocalDate dueOn) {
    this.projectId = projectId;
    this.number = number;
    this.fromDay = fromDay;
    this.toDay = toDay;
    this.dueOn = dueOn;
  }

  /** Writes it down; possible while it is with its authors. */
  public void write(String what, String trouble, String next, Integer reached) {
    if (state != State.DUE && state != State.QUERIED) {
      throw new RuleBroken("project.report.handed-in", number, state);
    }
    done = text(what);
    problems = text(trouble);
    nextSteps = text(next);
    percent = reached;
  }

  /** Hands it in; it must say what was done and how far the project is. */
  public void submit(OffsetDateTime now) {
    if (done.isBlank() || percent == null) {
      throw new RuleBroken("project.report.incomplete");
    }
    state = STATES.next(state, Action.SUBMIT);
    submittedAt = now;
  }

  /** The office asks back. */
  public void query(String question) {
    state = STATES.next(state, Action.QUERY);
    query = question.trim();
  }

  /** The office accepts it. */
  public void accept(OffsetDateTime now) {
    state = STATES.next(state, Action.ACCEPT);
    acceptedAt = now;
  }

  private static String text(String given) {
    return given == null ? "" : given.trim();
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** 1 for the first. */
  public int number() {
    return number;
  }

  /** The last day reported on. */
  public LocalDate toDay() {
    return toDay;
  }

  /** By when. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
