package org.consilium.proposal.model;

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

/** What a proposal says under one heading of the call's form. */
@Entity
@Table(name = "proposal_answer")
public class ProposalAnswer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_answer_seq")
  @SequenceGenerator(
      name = "proposal_answer_seq",
      sequenceName = "proposal_answer_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "section_id")
  private long sectionId;

  private String text = "";

  @Column(name = "saved_at")
  private OffsetDateTime savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  protected ProposalAnswer() {}

  /** An empty answer. */
  public ProposalAnswer(long proposalId, long sectionId) {
    this.proposalId = proposalId;
    this.sectionId = sectionId;
  }

  /**
   * Replaces the text somebody began from.
   *
   * @param seen the version the writer saw, 0 for a new answer
   * @throws RuleBroken {@code proposal.answer.changed} when another wrote meanwhile
   */
  public void write(String newText, int seen, String who, OffsetDateTime now) {
    if (id != null && seen != version) {
      throw new RuleBroken("proposal.answer.changed", savedBy, savedAt.toLocalTime().withNano(0));
    }
    text = newText == null ? "" : newText;
    savedBy = who;
    savedAt = now;
  }

  /** The version a writer begins from. */
  public int version() {
    return version;
  }
}
