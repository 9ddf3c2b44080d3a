package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/** A person's place in a committee for a term. */
@Entity
@Table(name = "seat")
public class Seat {

  /** The place. */
  public enum Post {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY;

    /** The secretary writes and does not vote. */
    public boolean votes() {
      return this != SECRETARY;
    }
  }

  /** What the person brings to the table. */
  public enum Expertise {
    CLINICAL,
    ENGINEERING,
    FINANCE,
    INDUSTRY
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seat_seq")
  @SequenceGenerator(name = "seat_seq", sequenceName = "seat_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "committee_id")
  private Long committeeId;

  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  private Post post;

  @Enumerated(EnumType.STRING)
  private Expertise expertise;

  @Embedded private Period period;

  protected Seat() {}

  /** A seat for a term. */
  public Seat(long committeeId, long personId, Post post, Expertise expertise, Period period) {
    this.committeeId = committeeId;
    this.personId = personId;
    this.post = post;
    this.expertise = expertise;
    this.period = period;
  }

  /** Ends the term; its last day is the day before. */
  public void end(LocalDate day) {
    if (period.end() != null && !day.isBefore(period.end())) {
      throw new RuleBroken("seat.ended-already", period.end());
    }
    period = period.endingAt(day);
  }

  /**
   * Refuses a seat that cannot stand beside this one: the same person twice, or two chairs at once.
   *
   * @param holder name of the one who holds this seat
   */
  public void mustStandBeside(Seat other, Names holder) {
    if (!period.overlaps(other.period)) {
      return;
    }
    if (personId.equals(other.personId)) {
      throw new RuleBroken("seat.person-twice", holder, post, period);
    }
    if (post == Post.CHAIR && other.post == Post.CHAIR) {
      throw new RuleBroken("seat.chair-taken", holder, period);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The committee. */
  public long committeeId() {
    return committeeId;
  }

  /** Who sits in it. */
  public long personId() {
    return personId;
  }

  /** The place. */
  public Post post() {
    return post;
  }

  /** The days it is held. */
  public Period period() {
    return period;
  }
}
