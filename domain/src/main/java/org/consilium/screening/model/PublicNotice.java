package org.consilium.screening.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The public notice (公示) of a round: its text with a hash, up to a day. Never changed. */
@Entity
@Table(name = "public_notice")
public class PublicNotice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "public_notice_seq")
  @SequenceGenerator(
      name = "public_notice_seq",
      sequenceName = "public_notice_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "published_at")
  private OffsetDateTime publishedAt;

  @Column(name = "until_day")
  private LocalDate untilDay;

  private String body;
  private String sha256;

  protected PublicNotice() {}

  /** A notice that stands up to and including a day. */
  public PublicNotice(
      long roundId, OffsetDateTime publishedAt, LocalDate untilDay, String body, String sha256) {
    this.roundId = roundId;
    this.publishedAt = publishedAt;
    this.untilDay = untilDay;
    this.body = body;
    this.sha256 = sha256;
  }

  /** The last day. */
  public LocalDate untilDay() {
    return untilDay;
  }
}
