package org.consilium.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One command as it happened. Written once; the database refuses to change or delete it. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  /** How a command ended. */
  public enum Result {
    DONE,
    REFUSED,
    FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
  @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", initialValue = 50)
  private Long id;

  private OffsetDateTime at;
  private Long actor;

  @Column(name = "actor_name")
  private String actorName;

  private String affiliation;
  private String action;
  private String subject;

  @Column(name = "subject_id")
  private Long subjectId;

  private String result;
  private String body;

  @Column(name = "leaf_hash")
  private String leafHash;

  protected AuditEvent() {}

  /**
   * A finished event; body is canonical JSON and leafHash its SHA-256 with the leaf prefix of RFC
   * 9162.
   */
  public AuditEvent(
      OffsetDateTime at,
      Long actor,
      String actorName,
      String affiliation,
      String action,
      String subject,
      Long subjectId,
      Result result,
      String body,
      String leafHash) {
    this.at = at;
    this.actor = actor;
    this.actorName = actorName;
    this.affiliation = affiliation;
    this.action = action;
    this.subject = subject;
    this.subjectId = subjectId;
    this.result = result.name().toLowerCase(java.util.Locale.ROOT);
    this.body = body;
    this.leafHash = leafHash;
  }

  /** The event's number. */
  public Long id() {
    return id;
  }
}
