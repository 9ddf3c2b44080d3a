package org.consilium.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.consilium.shared.model.RuleBroken;

/**
 * The right of one person to sign in.
 *
 * <p>Life: active → disabled → active. Five wrong passwords in a row lock it for fifteen minutes.
 */
@Entity
@Table(name = "account")
public class Account {

  /** Whether an account can be used. */
  public enum State {
    ACTIVE,
    DISABLED
  }

  /** The look a person prefers. */
  public enum Theme {
    LIGHT,
    DARK,
    AUTO
  }

  private static final int TRIES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "totp_secret")
  private String totpSecret;

  @Column(name = "totp_last_step")
  private Long totpLastStep;

  @Column(name = "failed_tries")
  private int failedTries;

  @Column(name = "locked_until")
  private OffsetDateTime lockedUntil;

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  private String locale;

  @Enumerated(EnumType.STRING)
  private Theme theme;

  private boolean demo;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Account() {}

  /** An active account without a password; it cannot be used before one is set. */
  public Account(long personId, String userName, OffsetDateTime now, boolean demo) {
    this.personId = personId;
    this.userName = userName.trim().toLowerCase(Locale.ROOT);
    this.createdAt = now;
    this.demo = demo;
  }

  /** Sets the hash of a new password. */
  public void setPassword(String hash) {
    passwordHash = hash;
    failedTries = 0;
    lockedUntil = null;
  }

  /** Sets the secret shared with the person's authenticator (base 32). */
  public void enrolSecondFactor(String secret) {
    totpSecret = secret;
    totpLastStep = null;
  }

  /**
   * Uses up one time step of the second factor, so that a code works once.
   *
   * @throws RuleBroken {@code access.code.used} when the step was used before
   */
  public void useStep(long step) {
    if (totpLastStep != null && step <= totpLastStep) {
      throw new RuleBroken("access.code.used");
    }
    totpLastStep = step;
  }

  /** Counts a wrong password or code; the fifth locks the account. */
  public void failed(OffsetDateTime now) {
    failedTries++;
    if (failedTries >= TRIES) {
      lockedUntil = now.plus(LOCK);
      failedTries = 0;
    }
  }

  /** Forgets earlier wrong tries. */
  public void succeeded() {
    failedTries = 0;
    lockedUntil = null;
  }

  /** Takes the right to sign in away. */
  public void disable() {
    state = State.DISABLED;
  }

  /** Gives the right to sign in back. */
  public void enable() {
    state = State.ACTIVE;
  }

  /** Keeps the person's choice of language (zh_CN or en) and look. */
  public void prefer(String chosenLocale, Theme chosenTheme) {
    locale = chosenLocale;
    theme = chosenTheme;
  }

  /** True when nobody may enter at this moment. */
  public boolean isShut(OffsetDateTime now) {
    return state == State.DISABLED || lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** True when a code is asked for at sign-in. */
  public boolean hasSecondFactor() {
    return totpSecret != null;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The person. */
  public long personId() {
    return personId;
  }

  /** The name to sign in with. */
  public String userName() {
    return userName;
  }

  /** Hash of the password, or null. */
  public String passwordHash() {
    return passwordHash;
  }

  /** Secret of the second factor in base 32, or null. */
  public String totpSecret() {
    return totpSecret;
  }

  /** Preferred language, or null. */
  public String locale() {
    return locale;
  }

  /** Preferred look, or null. */
  public Theme theme() {
    return theme;
  }

  /** True for an account of the demonstration. */
  public boolean isDemo() {
    return demo;
  }
}
