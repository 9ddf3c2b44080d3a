package org.consilium.proposal.model;

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

/**
 * A principal investigator: one clinician and one engineer lead a medicine-engineering project
 * together. Where the person belongs is frozen when named; the person accepts.
 */
@Entity
@Table(name = "investigator")
public class Investigator {

  /** From which side an investigator comes. */
  public enum Kind {
    CLINICIAN,
    ENGINEER
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "investigator_seq")
  @SequenceGenerator(
      name = "investigator_seq",
      sequenceName = "investigator_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String affiliation;

  @Column(name = "accepted_at")
  private OffsetDateTime acceptedAt;

  protected Investigator() {}

  /** A person is named. */
  public Investigator(long proposalId, long personId, Kind kind, String affiliation) {
    this.proposalId = proposalId;
    this.personId = personId;
    this.kind = kind;
    this.affiliation = affiliation;
  }

  /** The person agrees to lead. */
  public void accept(OffsetDateTime now) {
    acceptedAt = now;
  }

  /** The person. */
  public long personId() {
    return personId;
  }

  /** The side. */
  public Kind kind() {
    return kind;
  }
}
