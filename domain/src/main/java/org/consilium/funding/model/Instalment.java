package org.consilium.funding.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * A step of an award's payment plan: from a day on, once its condition is met, each partner may ask
 * for a share.
 *
 * <p>Life: planned → released.
 */
@Entity
@Table(name = "instalment")
public class Instalment {

  /** Where an instalment stands. */
  public enum State {
    PLANNED,
    RELEASED
  }

  /** What is done with an instalment. */
  public enum Action {
    RELEASE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("instalment", Action.class)
          .row(State.PLANNED, Action.RELEASE, State.RELEASED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instalment_seq")
  @SequenceGenerator(name = "instalment_seq", sequenceName = "instalment_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "award_id")
  private long awardId;

  @Column(name = "number")
  private int number;

  @Column(name = "share_ppm")
  private int sharePpm;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "condition_en")
  private String conditionEn;

  @Column(name = "condition_zh")
  private String conditionZh;

  @Enumerated(EnumType.STRING)
  private State state = State.PLANNED;

  @Column(name = "released_at")
  private OffsetDateTime releasedAt;

  @Column(name = "released_by")
  private Long releasedBy;

  @Column(name = "posting_id")
  private Long postingId;

  @ElementCollection
  @CollectionTable(name = "instalment_part", joinColumns = @JoinColumn(name = "instalment_id"))
  private List<InstalmentPart> parts = new ArrayList<>();

  protected Instalment() {}

  /** A step of a plan, due on a day. */
  public Instalment(long awardId, PlanStep step, LocalDate dueOn, List<InstalmentPart> parts) {
    this.awardId = awardId;
    this.number = step.number();
    this.sharePpm = step.sharePpm();
    this.conditionEn = step.condition().en();
    this.conditionZh = step.condition().zh();
    this.dueOn = dueOn;
    this.parts.addAll(parts);
  }

  /** Refuses before its day. */
  public void mustBeDue(LocalDate today) {
    if (today.isBefore(dueOn)) {
      throw new RuleBroken("instalment.not-due", number, dueOn);
    }
  }

  /** Lets partners ask for it, under the posting that permits it. */
  public void release(long posting, Long accountId, OffsetDateTime now) {
    state = STATES.next(state, Action.RELEASE);
    postingId = posting;
    releasedBy = accountId;
    releasedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The award. */
  public long awardId() {
    return awardId;
  }

  /** 1 for the first. */
  public int number() {
    return number;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** What each partner may ask for. */
  public List<InstalmentPart> parts() {
    return List.copyOf(parts);
  }
}
