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
import java.time.OffsetDateTime;

/** How a person votes on a motion; can be changed while the ballot is open. */
@Entity
@Table(name = "vote")
public class Vote {

  /** What a person says. */
  public enum Choice {
    YES,
    NO,
    ABSTAIN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vote_seq")
  @SequenceGenerator(name = "vote_seq", sequenceName = "vote_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "ballot_id")
  private long ballotId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  private OffsetDateTime at;

  protected Vote() {}

  /** A vote. */
  public Vote(long ballotId, long personId, Choice choice, OffsetDateTime at) {
    this.ballotId = ballotId;
    this.personId = personId;
    this.choice = choice;
    this.at = at;
  }

  /** Says something else. */
  public void change(Choice newChoice, OffsetDateTime now) {
    choice = newChoice;
    at = now;
  }
}
