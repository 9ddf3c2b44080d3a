package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** The centre's money of one source for one year; what is in it stands in the ledger. */
@Entity
@Table(name = "envelope")
public class Envelope {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "envelope_seq")
  @SequenceGenerator(name = "envelope_seq", sequenceName = "envelope_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "source_id")
  private long sourceId;

  @Column(name = "year")
  private int year;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Envelope() {}

  /** An empty envelope. */
  public Envelope(long sourceId, int year, long createdBy, OffsetDateTime now) {
    this.sourceId = sourceId;
    this.year = year;
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Whose money it is. */
  public long sourceId() {
    return sourceId;
  }

  /** The calendar year. */
  public int year() {
    return year;
  }
}
