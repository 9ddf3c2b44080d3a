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
import org.consilium.shared.model.RuleBroken;

/**
 * An organisation's part in a proposal: its work and its own budget, sealed (会签) by its officer.
 * Changing the part breaks this seal and no other.
 */
@Entity
@Table(name = "participation")
public class Participation {

  /** What an organisation is in a proposal. */
  public enum Role {
    LEAD,
    PARTNER,
    THIRD_PARTY
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participation_seq")
  @SequenceGenerator(
      name = "participation_seq",
      sequenceName = "participation_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "organisation_id")
  private long organisationId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String work = "";

  @Column(name = "sealed_by")
  private Long sealedBy;

  @Column(name = "sealed_name")
  private String sealedName;

  @Column(name = "sealed_at")
  private OffsetDateTime sealedAt;

  @Column(name = "sealed_hash")
  private String sealedHash;

  protected Participation() {}

  /** An organisation takes part. */
  public Participation(long proposalId, long organisationId, Role role) {
    this.proposalId = proposalId;
    this.organisationId = organisationId;
    this.role = role;
  }

  /** Says what this organisation does; breaks its seal. */
  public void write(String newWork) {
    work = newWork == null ? "" : newWork.trim();
    breakSeal();
  }

  /** The part is being changed: what was sealed no longer holds. */
  public void breakSeal() {
    sealedBy = null;
    sealedName = null;
    sealedAt = null;
    sealedHash = null;
  }

  /**
   * The organisation's officer approves the part as it is.
   *
   * @param hash SHA-256 of the canonical text of the part, lower-case hex
   * @throws RuleBroken {@code proposal.part.empty} while nothing is planned
   */
  public void seal(long accountId, String name, String hash, boolean planned, OffsetDateTime now) {
    if (!planned) {
      throw new RuleBroken("proposal.part.empty");
    }
    sealedBy = accountId;
    sealedName = name;
    sealedAt = now;
    sealedHash = hash;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The proposal it belongs to. */
  public long proposalId() {
    return proposalId;
  }

  /** The organisation. */
  public long organisationId() {
    return organisationId;
  }

  /** What the organisation is. */
  public Role role() {
    return role;
  }

  /** What the organisation does. */
  public String work() {
    return work;
  }

  /** Hash of the part when it was sealed, or null. */
  public String sealedHash() {
    return sealedHash;
  }
}
