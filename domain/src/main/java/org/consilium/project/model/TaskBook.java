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

/**
 * The task book (任务书): what a project promised, frozen as canonical text with its SHA-256. The
 * first is sealed by the lead organisation before work begins; each later one follows an approved
 * change. The last one is in force.
 */
@Entity
@Table(name = "task_book")
public class TaskBook {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_book_seq")
  @SequenceGenerator(name = "task_book_seq", sequenceName = "task_book_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  private int number;
  private String body;
  private String sha256;
  private String cause = "";

  @Column(name = "frozen_by")
  private Long frozenBy;

  @Column(name = "frozen_name")
  private String frozenName;

  @Column(name = "frozen_at")
  private OffsetDateTime frozenAt;

  @Column(name = "sealed_by")
  private Long sealedBy;

  @Column(name = "sealed_name")
  private String sealedName;

  @Column(name = "sealed_at")
  private OffsetDateTime sealedAt;

  protected TaskBook() {}

  /** Freezes a canonical text; {@code cause} says which change made it, empty for the first. */
  public TaskBook(long projectId, int number, String body, String sha256, String cause) {
    this.projectId = projectId;
    this.number = number;
    this.body = body;
    this.sha256 = sha256;
    this.cause = cause;
  }

  /** Who froze it (null for the program itself), and when. */
  public void frozen(Long accountId, String name, OffsetDateTime now) {
    frozenBy = accountId;
    frozenName = name;
    frozenAt = now;
  }

  /** The lead organisation, or whoever approved the change, stands by it. */
  public void seal(Long accountId, String name, OffsetDateTime now) {
    if (sealedAt != null) {
      throw new RuleBroken("project.book.sealed", number, sealedName);
    }
    sealedBy = accountId;
    sealedName = name;
    sealedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** 1 for the first. */
  public int number() {
    return number;
  }

  /** Hash of the text. */
  public String sha256() {
    return sha256;
  }

  /** True when somebody stands by it. */
  public boolean isSealed() {
    return sealedAt != null;
  }
}
