package org.consilium.project.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;

/** What was handed in for a milestone, frozen with its files by hash, and what was found. */
@Entity
@Table(name = "evidence")
public class Evidence {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_seq")
  @SequenceGenerator(name = "evidence_seq", sequenceName = "evidence_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "milestone_id")
  private long milestoneId;

  private int number;
  private String body;
  private String sha256;

  @Column(name = "submitted_by")
  private long submittedBy;

  @Column(name = "submitted_name")
  private String submittedName;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  private Boolean accepted;
  private String note = "";

  @Column(name = "judged_by")
  private Long judgedBy;

  @Column(name = "judged_name")
  private String judgedName;

  @Column(name = "judged_at")
  private OffsetDateTime judgedAt;

  protected Evidence() {}

  /** Freezes a canonical text. */
  public Evidence(long milestoneId, int number, String body, String sha256) {
    this.milestoneId = milestoneId;
    this.number = number;
    this.body = body;
    this.sha256 = sha256;
  }

  /** Who handed it in, and when. */
  public void from(long accountId, String name, OffsetDateTime now) {
    submittedBy = accountId;
    submittedName = name;
    submittedAt = now;
  }

  /** Somebody else finds that it convinces or not; whoever is not convinced says why. */
  public void judge(
      boolean convinces, String why, long accountId, String name, OffsetDateTime now) {
    if (accountId == submittedBy) {
      throw new RuleBroken("project.evidence.own");
    }
    if (!convinces && (why == null || why.isBlank())) {
      throw new RuleBroken("project.verdict.reason");
    }
    accepted = convinces;
    note = why == null ? "" : why.trim();
    judgedBy = accountId;
    judgedName = name;
    judgedAt = now;
  }
}
