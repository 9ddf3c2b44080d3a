package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Money;

/** A list of payments as handed to the bank, byte for byte. Never changed. */
@Entity
@Table(name = "bank_file")
public class BankFile {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_file_seq")
  @SequenceGenerator(name = "bank_file_seq", sequenceName = "bank_file_seq", initialValue = 50)
  private Long id;

  private String code;
  private String body;
  private String sha256;

  @Column(name = "payments")
  private int payments;

  @Column(name = "total_fen")
  private long totalFen;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected BankFile() {}

  /** A file with its hash and what it sums to. */
  public BankFile(String code, String body, String sha256, int payments, Money total) {
    this.code = code;
    this.body = body;
    this.sha256 = sha256;
    this.payments = payments;
    this.totalFen = total.minor();
  }

  /** Who made it, and when. */
  public void by(long accountId, OffsetDateTime now) {
    createdBy = accountId;
    createdAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Its number. */
  public String code() {
    return code;
  }

  /** What is in it. */
  public String body() {
    return body;
  }
}
