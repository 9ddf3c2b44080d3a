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

/**
 * A program's right to act as one account. Only its hash is kept.
 *
 * <p>Life: made → used → revoked or run out; it never comes back.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

  /** The longest a token is good for. */
  public static final int MAX_DAYS = 366;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
  @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "account_id")
  private Long accountId;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  private String begins;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "revoked_at")
  private OffsetDateTime revokedAt;

  protected ApiToken() {}

  /**
   * A token just made.
   *
   * @param name what its owner calls it
   * @param tokenHash SHA-256 of it in lower-case hex
   * @param begins its first characters, to recognise it by
   * @param days how long it is good, 1 to {@value #MAX_DAYS}
   */
  public ApiToken(
      long accountId, String name, String tokenHash, String begins, int days, OffsetDateTime now) {
    if (days < 1 || days > MAX_DAYS) {
      throw new RuleBroken("access.token.too-long", MAX_DAYS);
    }
    this.accountId = accountId;
    this.name = name.trim();
    this.tokenHash = tokenHash;
    this.begins = begins;
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(days));
  }

  /**
   * Ends it at once.
   *
   * @throws RuleBroken {@code access.token.over} when it is revoked already
   */
  public void revoke(OffsetDateTime now) {
    if (revokedAt != null) {
      throw new RuleBroken("access.token.over", name);
    }
    revokedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Whose it is. */
  public long accountId() {
    return accountId;
  }
}
