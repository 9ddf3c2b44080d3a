package org.consilium.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;

/** A link that lets a person set the password of an account, once. Only its hash is kept. */
@Entity
@Table(name = "password_link")
public class PasswordLink {

  /** How long a link is good. */
  public static final Duration LIFE = Duration.ofHours(24);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "password_link_seq")
  @SequenceGenerator(
      name = "password_link_seq",
      sequenceName = "password_link_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "account_id")
  private Long accountId;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "used_at")
  private OffsetDateTime usedAt;

  protected PasswordLink() {}

  /**
   * A link just made.
   *
   * @param tokenHash SHA-256 of what the link carries, in lower-case hex
   * @param madeBy the account that asked for it, or null for the program
   */
  public PasswordLink(long accountId, String tokenHash, Long madeBy, OffsetDateTime now) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.madeBy = madeBy;
    this.madeAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /** True while it can be used. */
  public boolean isGood(OffsetDateTime now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /**
   * Uses it up.
   *
   * @throws RuleBroken {@code access.link.over} when it was used or is too old
   */
  public void use(OffsetDateTime now) {
    if (!isGood(now)) {
      throw new RuleBroken("access.link.over");
    }
    usedAt = now;
  }

  /** The account it is for. */
  public long accountId() {
    return accountId;
  }
}
