package org.consilium.proposal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A submission as it was: canonical text and its SHA-256. Never changed. */
@Entity
@Table(name = "proposal_version")
public class ProposalVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_version_seq")
  @SequenceGenerator(
      name = "proposal_version_seq",
      sequenceName = "proposal_version_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "proposal_id")
  private long proposalId;

  private int number;
  private String body;
  private String sha256;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  @Column(name = "submitted_by")
  private long submittedBy;

  @Column(name = "actor_name")
  private String actorName;

  private String affiliation;

  protected ProposalVersion() {}

  /** Freezes a canonical text. */
  public ProposalVersion(long proposalId, int number, String body, String sha256) {
    this.proposalId = proposalId;
    this.number = number;
    this.body = body;
    this.sha256 = sha256;
  }

  /** Who handed it in, from where, and when. */
  public void signedBy(long accountId, String name, String from, OffsetDateTime now) {
    submittedBy = accountId;
    actorName = name;
    affiliation = from;
    submittedAt = now;
  }

  /** Hash of the text. */
  public String sha256() {
    return sha256;
  }

  /** 1 for the first submission. */
  public int number() {
    return number;
  }
}
