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
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.StateTable;

/**
 * A cooperative project of the centre, made from a released decision on a frozen proposal, or taken
 * over from the records of the time before this program.
 *
 * <p>Life: set-up (task book) → running ⇄ on hold → acceptance → closed; terminated at any time
 * before that. The database keeps every standing (state, tier, money, dates) it ever had.
 */
@Entity
@Table(name = "project")
public class Project {

  /** Where a project stands. */
  public enum State {
    SETUP,
    RUNNING,
    ON_HOLD,
    ACCEPTANCE,
    CLOSED,
    TERMINATED
  }

  /** What is done with a project. */
  public enum Action {
    START,
    HOLD,
    RESUME,
    DELIVER,
    SEND_BACK,
    CLOSE,
    TERMINATE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("project", Action.class)
          .row(State.SETUP, Action.START, State.RUNNING)
          .row(State.SETUP, Action.TERMINATE, State.TERMINATED)
          .row(State.RUNNING, Action.HOLD, State.ON_HOLD)
          .row(State.RUNNING, Action.DELIVER, State.ACCEPTANCE)
          .row(State.RUNNING, Action.TERMINATE, State.TERMINATED)
          .row(State.ON_HOLD, Action.RESUME, State.RUNNING)
          .row(State.ON_HOLD, Action.TERMINATE, State.TERMINATED)
          .row(State.ACCEPTANCE, Action.SEND_BACK, State.RUNNING)
          .row(State.ACCEPTANCE, Action.CLOSE, State.CLOSED)
          .row(State.ACCEPTANCE, Action.TERMINATE, State.TERMINATED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
  @SequenceGenerator(name = "project_seq", sequenceName = "project_seq", initialValue = 50)
  private Long id;

  @Version private int version;
  private String code;
  private String title;
  private String summary;

  @Enumerated(EnumType.STRING)
  private State state = State.SETUP;

  @Enumerated(EnumType.STRING)
  private Tier tier = Tier.ORDINARY;

  @Column(name = "call_id")
  private Long callId;

  @Column(name = "proposal_id")
  private Long proposalId;

  @Column(name = "proposal_version")
  private Integer proposalVersion;

  @Column(name = "decision_id")
  private Long decisionId;

  @Column(name = "taken_over_from")
  private String takenOverFrom;

  @Column(name = "pack_id")
  private long packId;

  @Column(name = "granted_fen")
  private long grantedFen;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "founded_at")
  private OffsetDateTime foundedAt;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Column(name = "search_text")
  private String searchText;

  protected Project() {}

  private Project(String code, String title, String summary, OffsetDateTime now) {
    this.code = code;
    this.title = title;
    this.summary = summary;
    this.foundedAt = now;
    this.changedAt = now;
    this.searchText = SearchTokens.of(code, title, summary);
  }

  /**
   * A project from a decision.
   *
   * @param origin the frozen version that was decided about, and the decision
   */
  public static Project decided(
      String code, String title, String summary, Origin origin, OffsetDateTime now) {
    Project project = new Project(code, title, summary, now);
    project.callId = origin.callId();
    project.proposalId = origin.proposalId();
    project.proposalVersion = origin.proposalVersion();
    project.decisionId = origin.decisionId();
    return project;
  }

  /** A project that began before this program; {@code from} names the records it stands in. */
  public static Project takenOver(
      String code, String title, String summary, String from, OffsetDateTime now) {
    Project project = new Project(code, title, summary, now);
    project.takenOverFrom = from;
    return project;
  }

  /** Sets the rule pack that holds for it; part of founding it. */
  public Project under(long rulePack) {
    packId = rulePack;
    return this;
  }

  /** Sets money and dates as granted; part of founding it. */
  public Project granted(Money amount, LocalDate start, LocalDate end) {
    mustEndAfter(start, end);
    grantedFen = amount.minor();
    startsOn = start;
    endsOn = end;
    return this;
  }

  /** Does what the table allows. */
  public void act(Action action, OffsetDateTime now) {
    state = STATES.next(state, action);
    changedAt = now;
  }

  /** Moves the end; by an approved change. */
  public void endOn(LocalDate day, OffsetDateTime now) {
    mustEndAfter(startsOn, day);
    mustBeOpen();
    endsOn = day;
    changedAt = now;
  }

  /** Moves it to a tier; by a stage review, which may add money. */
  public void moveTo(Tier newTier, Money more, OffsetDateTime now) {
    mustBeOpen();
    tier = newTier;
    grantedFen = granted().plus(more).minor();
    changedAt = now;
  }

  /** Refuses when the project has ended. */
  public void mustBeOpen() {
    if (state == State.CLOSED || state == State.TERMINATED) {
      throw new RuleBroken("project.ended", code, state);
    }
  }

  /** Refuses unless it stands as wanted. */
  public void mustBe(State wanted) {
    if (state != wanted) {
      throw new RuleBroken("project.wrong-state", code, state, wanted);
    }
  }

  private static void mustEndAfter(LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      throw new RuleBroken("period.ends-before-it-starts", start, end);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Its reference. */
  public String code() {
    return code;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** What it is about. */
  public String summary() {
    return summary;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** How much the centre puts behind it. */
  public Tier tier() {
    return tier;
  }

  /** The money granted. */
  public Money granted() {
    return Money.fen(grantedFen);
  }

  /** The rule pack that holds for it. */
  public long packId() {
    return packId;
  }

  /** The first day. */
  public LocalDate startsOn() {
    return startsOn;
  }

  /** The last day. */
  public LocalDate endsOn() {
    return endsOn;
  }

  /** The proposal it was made from, or null when it was taken over. */
  public Long proposalId() {
    return proposalId;
  }
}
