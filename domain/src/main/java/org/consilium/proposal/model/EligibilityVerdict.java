package org.consilium.proposal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** What the centre's office found about one clause. A later verdict stands over an earlier one. */
@Entity
@Table(name = "eligibility_verdict")
public class EligibilityVerdict {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "eligibility_verdict_seq")
  @SequenceGenerator(
      name = "eligibility_verdict_seq",
      sequenceName = "eligibility_verdict_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "proposal_id")
  private long proposalId;

  private String clause;
  private boolean passed;
  private String note;

  @Column(name = "actor_name")
  private String actorName;

  private OffsetDateTime at;

  protected EligibilityVerdict() {}

  /** A verdict on a clause. */
  public EligibilityVerdict(
      long proposalId, String clause, boolean passed, String note, String who, OffsetDateTime at) {
    this.proposalId = proposalId;
    this.clause = clause;
    this.passed = passed;
    this.note = note == null ? "" : note.trim();
    this.actorName = who;
    this.at = at;
  }
}
