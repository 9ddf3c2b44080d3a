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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * One round of judging: which subjects, by which criteria, with how much money, until when.
 *
 * <p>Life: panel is formed → assigned (reviewers are told which subjects are theirs) → reviewing →
 * meeting → decided (decisions are proposed) → notice (all decisions are released and published) →
 * final.
 */
@Entity
@Table(name = "round")
public class Round {

  /** What is judged, and so what its outcome means. */
  public enum Purpose {
    CALL,
    STAGE,
    ACCEPTANCE,
    ASSESSMENT
  }

  /** Where a round stands. */
  public enum State {
    PANEL,
    ASSIGNED,
    REVIEWING,
    MEETING,
    DECIDED,
    NOTICE,
    FINAL
  }

  /** When a reviewer sees what the others wrote. */
  public enum Openness {
    SEALED,
    AFTER_OWN
  }

  /** What is done with a round. */
  public enum Action {
    ASSIGN,
    START,
    MEET,
    DECIDE,
    RELEASE,
    FINISH
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("round", Action.class)
          .row(State.PANEL, Action.ASSIGN, State.ASSIGNED)
          .row(State.ASSIGNED, Action.ASSIGN, State.ASSIGNED)
          .row(State.ASSIGNED, Action.START, State.REVIEWING)
          .row(State.REVIEWING, Action.MEET, State.MEETING)
          .row(State.MEETING, Action.DECIDE, State.DECIDED)
          .row(State.DECIDED, Action.RELEASE, State.NOTICE)
          .row(State.NOTICE, Action.FINISH, State.FINAL);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_seq")
  @SequenceGenerator(name = "round_seq", sequenceName = "round_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "source_id")
  private long sourceId;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "title_zh")
  private String titleZh;

  @Enumerated(EnumType.STRING)
  private State state = State.PANEL;

  @Column(name = "reviews_each")
  private int reviewsEach;

  @Column(name = "max_load")
  private int maxLoad;

  @Column(name = "envelope_fen")
  private long envelopeFen;

  @Column(name = "review_due")
  private OffsetDateTime reviewDue;

  @Column(name = "notice_days")
  private int noticeDays;

  @Column(name = "need_clinical")
  private int needClinical;

  @Column(name = "need_engineering")
  private int needEngineering;

  @Column(name = "need_finance")
  private int needFinance;

  @Column(name = "need_industry")
  private int needIndustry;

  @Enumerated(EnumType.STRING)
  private Openness openness = Openness.SEALED;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Round() {}

  /** A round about a source (the id of a call, a stage, …), with the money there is. */
  public Round(
      Purpose purpose,
      long sourceId,
      String titleEn,
      String titleZh,
      Money envelope,
      int noticeDays,
      OffsetDateTime createdAt) {
    this.purpose = purpose;
    this.sourceId = sourceId;
    this.titleEn = titleEn;
    this.titleZh = titleZh;
    this.envelopeFen = envelope.minor();
    this.noticeDays = noticeDays;
    this.createdAt = createdAt;
  }

  /** Sets how many reviews each subject gets, how many one person writes, and until when. */
  public void plan(int reviews, int load, OffsetDateTime due) {
    if (state != State.PANEL && state != State.ASSIGNED) {
      throw new RuleBroken("round.plan-fixed", state);
    }
    if (!due.isAfter(createdAt)) {
      throw new RuleBroken("round.due-past", due.toLocalDateTime());
    }
    reviewsEach = reviews;
    maxLoad = load;
    reviewDue = due;
  }

  /** Sets what the panel needs at least, and when reviewers see what the others wrote. */
  public void ask(PanelMix mix, Openness newOpenness) {
    needClinical = mix.clinical();
    needEngineering = mix.engineering();
    needFinance = mix.finance();
    needIndustry = mix.industry();
    openness = newOpenness;
  }

  /** Moves the time reviews are due, while they are written. */
  public void dueAt(OffsetDateTime due) {
    if (state != State.REVIEWING) {
      throw new RuleBroken("round.not-reviewing", state);
    }
    reviewDue = due;
  }

  /** Does what the table allows. */
  public void act(Action action) {
    state = STATES.next(state, action);
  }

  /** Refuses unless the round is where it must be for what follows. */
  public void mustBe(State... wanted) {
    if (!List.of(wanted).contains(state)) {
      throw new RuleBroken("round.wrong-state", state, List.of(wanted));
    }
  }

  /** Ends the notice once its days have passed. */
  public void finish(LocalDate until, LocalDate today) {
    if (!today.isAfter(until)) {
      throw new RuleBroken("round.notice-runs", until);
    }
    act(Action.FINISH);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** What is judged. */
  public Purpose purpose() {
    return purpose;
  }

  /** The record that asked for it. */
  public long sourceId() {
    return sourceId;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The money there is. */
  public Money envelope() {
    return Money.fen(envelopeFen);
  }

  /** How many reviews each subject gets. */
  public int reviewsEach() {
    return reviewsEach;
  }

  /** How many reviews one person writes at most. */
  public int maxLoad() {
    return maxLoad;
  }

  /** Until when reviews are written. */
  public OffsetDateTime reviewDue() {
    return reviewDue;
  }

  /** What its panel needs at least. */
  public PanelMix mix() {
    return new PanelMix(needClinical, needEngineering, needFinance, needIndustry);
  }

  /** How long the public notice stands, in days. */
  public int noticeDays() {
    return noticeDays;
  }

  /** Its names. */
  public Names title() {
    return new Names(titleZh, titleEn);
  }
}
