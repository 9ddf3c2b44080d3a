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
import org.consilium.shared.model.StateTable;

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

  /** How much room rows take. */
  public enum Density {
    NORMAL,
    DENSE
  }

  /** What an administrator does with an account. */
  public enum Action {
    DISABLE,
    ENABLE
  }

  /** The states of an account. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("account", Action.class)
          .row(State.ACTIVE, Action.DISABLE, State.DISABLED)
          .row(State.DISABLED, Action.ENABLE, State.ACTIVE);

  /** Wrong passwords or codes in a row that lock an account. */
  public static final int TRIES = 5;

  /** How long it stays locked. */
  public static final Duration LOCK = Duration.ofMinutes(15);

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

  @Enumerated(EnumType.STRING)
  private Density density;

  private boolean reminders = true;
  private boolean demo;

  @Column(name = "pending_secret")
  private String pendingSecret;

  @Column(name = "password_at")
  private OffsetDateTime passwordAt;

  @Column(name = "last_entry_at")
  private OffsetDateTime lastEntryAt;

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

  /** Sets the hash of a new password; an account that was locked is open again. */
  public void setPassword(String hash, OffsetDateTime now) {
    passwordHash = hash;
    passwordAt = now;
    unlock();
  }

  /**
   * Begins a second factor: the secret (base 32) counts only after a first code has proven it.
   *
   * @throws RuleBroken {@code access.demo-account} for an account everybody knows the password of
   */
  public void proposeSecondFactor(String secret) {
    mustBePersonal();
    pendingSecret = secret;
  }

  /**
   * Takes the proposed secret as the second factor; the step of the proving code is used up.
   *
   * @throws RuleBroken {@code access.second-factor.not-begun} when none was proposed
   */
  public void proveSecondFactor(long step) {
    if (pendingSecret == null) {
      throw new RuleBroken("access.second-factor.not-begun");
    }
    totpSecret = pendingSecret;
    pendingSecret = null;
    totpLastStep = step;
  }

  /** Forgets the second factor, proven or not. */
  public void dropSecondFactor() {
    totpSecret = null;
    pendingSecret = null;
    totpLastStep = null;
  }

  /**
   * Refuses for an account of the demonstration, whose password everybody knows.
   *
   * @throws RuleBroken {@code access.demo-account}
   */
  public void mustBePersonal() {
    if (demo) {
      throw new RuleBroken("access.demo-account");
    }
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

  /** Keeps an entry and forgets earlier wrong tries. */
  public void succeeded(OffsetDateTime now) {
    lastEntryAt = now;
    unlock();
  }

  /** Forgets wrong tries and the lock they led to. */
  public void unlock() {
    failedTries = 0;
    lockedUntil = null;
  }

  /** Takes the right to sign in away. */
  public void disable() {
    state = STATES.next(state, Action.DISABLE);
  }

  /** Gives the right to sign in back. */
  public void enable() {
    state = STATES.next(state, Action.ENABLE);
    unlock();
  }

  /** Keeps the person's choice of language (zh_CN or en), look and rows; null leaves the choice. */
  public void prefer(String chosenLocale, Theme chosenTheme, Density chosenDensity) {
    locale = chosenLocale == null ? locale : chosenLocale;
    theme = chosenTheme == null ? theme : chosenTheme;
    density = chosenDensity == null ? density : chosenDensity;
  }

  /** Says whether letters remind of tasks that fall due. */
  public void remind(boolean wanted) {
    reminders = wanted;
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

  /** Secret of a second factor that is not proven yet, or null. */
  public String pendingSecret() {
    return pendingSecret;
  }

  /** Whether it can be used. */
  public State state() {
    return state;
  }

  /** True for an account of the demonstration. */
  public boolean isDemo() {
    return demo;
  }
}
