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
import java.util.Objects;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * An offer to a person at an address to join, with a role, and where there is one, with a post in
 * an organisation.
 *
 * <p>Life: sent → accepted or declined by whoever has the link, or expired after a day; it can be
 * sent again with a new link, or withdrawn. Only the hash of the link is kept.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

  /** Where an invitation stands. */
  public enum State {
    SENT,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
  }

  /** What happens to it. */
  public enum Action {
    ACCEPT,
    DECLINE,
    EXPIRE,
    RESEND,
    WITHDRAW
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("invitation", Action.class)
          .row(State.SENT, Action.ACCEPT, State.ACCEPTED)
          .row(State.SENT, Action.DECLINE, State.DECLINED)
          .row(State.SENT, Action.EXPIRE, State.EXPIRED)
          .row(State.SENT, Action.RESEND, State.SENT)
          .row(State.SENT, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.EXPIRED, Action.RESEND, State.SENT)
          .row(State.EXPIRED, Action.WITHDRAW, State.WITHDRAWN);

  /** How long a link is good. */
  public static final Duration LIFE = Duration.ofHours(24);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
  @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq", initialValue = 50)
  private Long id;

  @Version private int version;
  private String email;
  private String name;

  @Column(name = "organisation_id")
  private Long organisationId;

  private String post;
  private String role;
  private String scope;

  @Column(name = "scope_id")
  private Long scopeId;

  private String locale;

  @Column(name = "token_hash")
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private State state = State.SENT;

  @Column(name = "sent_at")
  private OffsetDateTime sentAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "times_sent")
  private int timesSent;

  @Column(name = "sent_by")
  private Long sentBy;

  @Column(name = "answered_at")
  private OffsetDateTime answeredAt;

  @Column(name = "account_id")
  private Long accountId;

  protected Invitation() {}

  /**
   * An invitation about to be sent.
   *
   * @param email address of the person, any case
   * @param name how the person is addressed
   * @param role one of {@link Roles#GRANTABLE}; that of an officer needs an organisation
   * @param locale language of the letter: zh_CN or en
   * @param sentBy account of the one who invites
   */
  public Invitation(String email, String name, String role, String locale, long sentBy) {
    if (email == null || !email.trim().matches("[^@\\s]+@[^@\\s]+")) {
      throw new RuleBroken("person.email.invalid", email);
    }
    if (!Roles.GRANTABLE.contains(role)) {
      throw new RuleBroken("access.role.unknown", role);
    }
    this.email = email.trim().toLowerCase(Locale.ROOT);
    this.name = name.trim();
    this.role = role;
    this.scope = "CENTRE";
    this.locale = locale;
    this.sentBy = sentBy;
  }

  /** Says into which organisation and which post; an officer's role is for that organisation. */
  public Invitation into(Long organisation, String postThere) {
    boolean officer = role.equals(Roles.INSTITUTION_OFFICER);
    if (organisation == null && officer) {
      throw new RuleBroken("invitation.organisation.missing");
    }
    if (organisation != null && (postThere == null || postThere.isBlank())) {
      throw new RuleBroken("affiliation.post.missing");
    }
    organisationId = organisation;
    post = organisation == null ? null : postThere.trim();
    scope = officer ? "ORGANISATION" : "CENTRE";
    scopeId = officer ? organisation : null;
    return this;
  }

  /**
   * Sends it for the first time or again; the link of the time before is worth nothing any more.
   */
  public void send(String newTokenHash, OffsetDateTime now) {
    if (timesSent > 0) {
      state = STATES.next(state, Action.RESEND);
    }
    tokenHash = newTokenHash;
    sentAt = now;
    expiresAt = now.plus(LIFE);
    timesSent++;
  }

  /** Whoever has the link joins; the account is the one that came of it. */
  public void accept(long account, OffsetDateTime now) {
    state = STATES.next(state, Action.ACCEPT);
    accountId = account;
    answeredAt = now;
  }

  /** Whoever has the link says no. */
  public void decline(OffsetDateTime now) {
    state = STATES.next(state, Action.DECLINE);
    answeredAt = now;
  }

  /** Its day is over. */
  public void expire() {
    state = STATES.next(state, Action.EXPIRE);
  }

  /** Whoever sent it takes it back. */
  public void withdraw() {
    state = STATES.next(state, Action.WITHDRAW);
  }

  /** True while the link opens something. */
  public boolean isGood(OffsetDateTime now) {
    return state == State.SENT && now.isBefore(expiresAt);
  }

  /** True when both offer the same role in the same place. */
  public boolean isSamePlace(Invitation other) {
    return role.equals(other.role) && Objects.equals(organisationId, other.organisationId);
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The address, in lower case. */
  public String email() {
    return email;
  }

  /** How the person is addressed. */
  public String name() {
    return name;
  }

  /** The organisation, or null. */
  public Long organisationId() {
    return organisationId;
  }

  /** The post in the organisation, or null. */
  public String post() {
    return post;
  }

  /** The role. */
  public String role() {
    return role;
  }

  /** Name of the role's scope. */
  public String scope() {
    return scope;
  }

  /** The organisation an officer's role is for, or null. */
  public Long scopeId() {
    return scopeId;
  }

  /** Language of the letter. */
  public String locale() {
    return locale;
  }

  /** The last moment of the link. */
  public OffsetDateTime expiresAt() {
    return expiresAt;
  }

  /** Account of the one who invites. */
  public long sentBy() {
    return sentBy;
  }
}
