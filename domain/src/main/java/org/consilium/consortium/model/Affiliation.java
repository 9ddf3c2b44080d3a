package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * Where a person works or studies, from when to when.
 *
 * <p>Life: claimed → verified or refused by an officer of that organisation. Only a verified one
 * gives rights.
 */
@Entity
@Table(name = "affiliation")
public class Affiliation {

  /** What the organisation has said about it. */
  public enum State {
    CLAIMED,
    VERIFIED,
    REFUSED
  }

  /** What an officer can do. */
  public enum Action {
    VERIFY,
    REFUSE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("affiliation", Action.class)
          .row(State.CLAIMED, Action.VERIFY, State.VERIFIED)
          .row(State.CLAIMED, Action.REFUSE, State.REFUSED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "affiliation_seq")
  @SequenceGenerator(name = "affiliation_seq", sequenceName = "affiliation_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  private String post;

  @Embedded private Period period;

  @Enumerated(EnumType.STRING)
  private State state = State.CLAIMED;

  @Column(name = "verified_by")
  private Long verifiedBy;

  @Column(name = "verified_at")
  private OffsetDateTime verifiedAt;

  protected Affiliation() {}

  /** A claim, not yet confirmed. */
  public Affiliation(Person person, Organisation organisation, String post, Period period) {
    if (post == null || post.isBlank()) {
      throw new RuleBroken("affiliation.post.missing");
    }
    this.person = person;
    this.organisation = organisation;
    this.post = post.trim();
    this.period = period;
  }

  /** The organisation confirms that the person belongs to it. */
  public void verify(Long officer, OffsetDateTime now) {
    answer(Action.VERIFY, officer, now);
  }

  /** The organisation says that the person does not belong to it. */
  public void refuse(Long officer, OffsetDateTime now) {
    answer(Action.REFUSE, officer, now);
  }

  private void answer(Action action, Long officer, OffsetDateTime now) {
    state = STATES.next(state, action);
    verifiedBy = officer;
    verifiedAt = now;
  }

  /** Ends it; its last day is the day before. */
  public void end(LocalDate day) {
    if (state == State.REFUSED) {
      throw new RuleBroken("affiliation.refused-already");
    }
    if (period.end() != null && !day.isBefore(period.end())) {
      throw new RuleBroken("affiliation.ended-already", period.end());
    }
    period = period.endingAt(day);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The person, loaded when first asked for. */
  public Person person() {
    return person;
  }

  /** The organisation, loaded when first asked for. */
  public Organisation organisation() {
    return organisation;
  }

  /** The post held. */
  public String post() {
    return post;
  }

  /** From when to when. */
  public Period period() {
    return period;
  }

  /** What the organisation has said. */
  public State state() {
    return state;
  }
}
