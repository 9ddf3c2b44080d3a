package org.consilium.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One step of a record's life, for its history. Written once. */
@Entity
@Table(name = "state_change")
public class StateChange {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_change_seq")
  @SequenceGenerator(
      name = "state_change_seq",
      sequenceName = "state_change_seq",
      initialValue = 50)
  private Long id;

  private String record;

  @Column(name = "record_id")
  private Long recordId;

  @Column(name = "from_state")
  private String fromState;

  private String action;

  @Column(name = "to_state")
  private String toState;

  private OffsetDateTime at;
  private Long actor;

  @Column(name = "actor_name")
  private String actorName;

  private String reason;

  protected StateChange() {}

  /** A finished step; {@code fromState} is null for the first one. */
  public StateChange(
      String record,
      Long recordId,
      String fromState,
      String action,
      String toState,
      OffsetDateTime at,
      Long actor,
      String actorName,
      String reason) {
    this.record = record;
    this.recordId = recordId;
    this.fromState = fromState;
    this.action = action;
    this.toState = toState;
    this.at = at;
    this.actor = actor;
    this.actorName = actorName;
    this.reason = reason;
  }
}
