package org.consilium.call.model;

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
import org.consilium.shared.model.StateTable;

/**
 * An invitation to propose projects, with an envelope of money, a form, criteria and rules.
 *
 * <p>Life: draft → published → open (proposals can be submitted) → closed → screening → decided →
 * archived.
 */
@Entity
@Table(name = "call")
public class Call {

  /** Where a call stands. */
  public enum State {
    DRAFT,
    PUBLISHED,
    OPEN,
    CLOSED,
    SCREENING,
    DECIDED,
    ARCHIVED
  }

  /** What is done with a call. */
  public enum Action {
    PUBLISH,
    OPEN,
    CLOSE,
    SCREEN,
    DECIDE,
    ARCHIVE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("call", Action.class)
          .row(State.DRAFT, Action.PUBLISH, State.PUBLISHED)
          .row(State.PUBLISHED, Action.OPEN, State.OPEN)
          .row(State.OPEN, Action.CLOSE, State.CLOSED)
          .row(State.CLOSED, Action.SCREEN, State.SCREENING)
          .row(State.SCREENING, Action.DECIDE, State.DECIDED)
          .row(State.DECIDED, Action.ARCHIVE, State.ARCHIVED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
  @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", initialValue = 50)
  private Long id;

  @Version private int version;
  private String code;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "summary_en")
  private String summaryEn = "";

  @Column(name = "summary_zh")
  private String summaryZh = "";

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  @Column(name = "envelope_fen")
  private long envelopeFen;

  @Column(name = "pack_id")
  private long packId;

  @Column(name = "two_pis")
  private boolean twoPis = true;

  @Column(name = "opens_at")
  private OffsetDateTime opensAt;

  @Column(name = "closes_at")
  private OffsetDateTime closesAt;

  @Column(name = "grace_minutes")
  private int graceMinutes;

  @Column(name = "decision_at")
  private LocalDate decisionAt;

  @Column(name = "notice_days")
  private int noticeDays = 5;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Call() {}

  /** A draft of a call. */
  public Call(String code, long packId, long createdBy, OffsetDateTime createdAt) {
    this.code = code;
    this.packId = packId;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /** Says what is asked for; possible while it is a draft. */
  public void describe(String newTitleEn, String newTitleZh, String textEn, String textZh) {
    mustBeDraft();
    titleEn = newTitleEn.trim();
    titleZh = newTitleZh.trim();
    summaryEn = textEn == null ? "" : textEn;
    summaryZh = textZh == null ? "" : textZh;
  }

  /** Sets money and dates; possible while it is a draft. */
  public void plan(
      Money envelope, OffsetDateTime opens, OffsetDateTime closes, LocalDate decision, int notice) {
    mustBeDraft();
    if (envelope.minor() <= 0) {
      throw new RuleBroken("call.envelope.positive", envelope);
    }
    if (!closes.isAfter(opens) || !decision.isAfter(closes.toLocalDate())) {
      throw new RuleBroken("call.dates.order");
    }
    envelopeFen = envelope.minor();
    opensAt = opens;
    closesAt = closes;
    decisionAt = decision;
    noticeDays = notice;
  }

  /** Shows it; needs at least one section and criteria. */
  public void publish(long sections, long criteria) {
    if (sections == 0 || criteria == 0) {
      throw new RuleBroken("call.incomplete", sections, criteria);
    }
    state = STATES.next(state, Action.PUBLISH);
  }

  /** Opens it for proposals once its opening time has come. */
  public void open(OffsetDateTime now) {
    if (now.isBefore(opensAt)) {
      throw new RuleBroken("call.opens-later", opensAt.toLocalDateTime());
    }
    state = STATES.next(state, Action.OPEN);
  }

  /** Closes it once its closing time has passed. */
  public void close(OffsetDateTime now) {
    if (now.isBefore(closesAt)) {
      throw new RuleBroken("call.closes-later", closesAt.toLocalDateTime());
    }
    state = STATES.next(state, Action.CLOSE);
  }

  /** Moves the closing time forward; everybody who drafts has the same new time. */
  public void closeAt(OffsetDateTime newTime) {
    if (state != State.OPEN) {
      throw new RuleBroken("call.not-open", state);
    }
    if (!newTime.isAfter(opensAt)) {
      throw new RuleBroken("call.dates.order");
    }
    closesAt = newTime;
  }

  /** A round of screening begins. */
  public void screen() {
    state = STATES.next(state, Action.SCREEN);
  }

  /** Its decisions are released. */
  public void decide() {
    state = STATES.next(state, Action.DECIDE);
  }

  /** Refuses unless proposals can be submitted at this moment (closing time plus grace). */
  public void mustAccept(OffsetDateTime now) {
    if (state != State.OPEN || isOver(now)) {
      throw new RuleBroken("call.closed", titleEn, closesAt.toLocalDateTime());
    }
  }

  /** True when closing time and grace have passed, so that nothing more can be submitted. */
  public boolean isOver(OffsetDateTime now) {
    return now.isAfter(closesAt.plusMinutes(graceMinutes));
  }

  private void mustBeDraft() {
    if (state != State.DRAFT) {
      throw new RuleBroken("call.published-already", state);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Its short name. */
  public String code() {
    return code;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The money there is. */
  public Money envelope() {
    return Money.fen(envelopeFen);
  }

  /** The rule pack that holds for it. */
  public long packId() {
    return packId;
  }

  /** When proposals must be in. */
  public OffsetDateTime closesAt() {
    return closesAt;
  }

  /** True when a clinician and an engineer must lead together. */
  public boolean needsTwoInvestigators() {
    return twoPis;
  }

  /** How long the public notice stands, in days. */
  public int noticeDays() {
    return noticeDays;
  }

  /** English title. */
  public String titleEn() {
    return titleEn;
  }

  /** Chinese title. */
  public String titleZh() {
    return titleZh;
  }
}
