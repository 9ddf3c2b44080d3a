package org.consilium.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/**
 * A file somebody added to a record. Its bytes are kept once under their SHA-256 and never change;
 * removing takes the file off the record, not the bytes off a version that was frozen with it.
 */
@Entity
@Table(name = "document")
public class Document {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
  @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", initialValue = 50)
  private Long id;

  @Version private int version;
  private String sha256;
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "owner_kind")
  private String ownerKind;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "uploaded_by")
  private long uploadedBy;

  @Column(name = "uploaded_at")
  private OffsetDateTime uploadedAt;

  @Column(name = "removed_at")
  private OffsetDateTime removedAt;

  protected Document() {}

  /** A file just added to the record {@code ownerKind}, {@code ownerId}. */
  public Document(
      String ownerKind, long ownerId, String name, String mediaType, String sha256, long size) {
    this.ownerKind = ownerKind;
    this.ownerId = ownerId;
    this.name = name;
    this.mediaType = mediaType;
    this.sha256 = sha256;
    this.sizeBytes = size;
  }

  /** Says who added it and when. */
  public void addedBy(long accountId, OffsetDateTime now) {
    uploadedBy = accountId;
    uploadedAt = now;
  }

  /** Takes it off its record. */
  public void remove(OffsetDateTime now) {
    removedAt = now;
  }

  /** True when it was taken off its record. */
  public boolean isRemoved() {
    return removedAt != null;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Kind of the record it belongs to. */
  public String ownerKind() {
    return ownerKind;
  }

  /** Id of the record it belongs to. */
  public long ownerId() {
    return ownerId;
  }

  /** Name as its author gave it, without folders. */
  public String name() {
    return name;
  }

  /** SHA-256 of its bytes in lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** What it is, found out from its bytes. */
  public String mediaType() {
    return mediaType;
  }
}
