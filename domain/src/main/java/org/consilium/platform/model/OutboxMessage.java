package org.consilium.platform.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.shared.model.RuleBroken;

/**
 * A letter on its way out. Written with the act that causes it, in the reader's language.
 *
 * <p>Life: waiting → sent, or dead after the last try; a dead one can be sent again by hand.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

  /** Where a letter stands. */
  public enum State {
    WAITING,
    SENT,
    DEAD
  }

  /** How long to wait after the first, second, … failed try; after the last one it is dead. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private static final int LONGEST_ERROR = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_message_seq")
  @SequenceGenerator(
      name = "outbox_message_seq",
      sequenceName = "outbox_message_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "person_id")
  private Long personId;

  private String recipient;
  private String template;
  private String locale;
  private String subject;
  private String body;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "due_at")
  private OffsetDateTime dueAt;

  private int attempts;

  @Column(name = "sent_at")
  private OffsetDateTime sentAt;

  @Column(name = "last_error")
  private String lastError;

  private boolean secret;

  protected OutboxMessage() {}

  /** A letter to be sent as soon as possible; no person when only the address is known. */
  public OutboxMessage(
      Long personId, String recipient, String template, String locale, OffsetDateTime now) {
    this.personId = personId;
    this.recipient = recipient;
    this.template = template;
    this.locale = locale;
    this.createdAt = now;
    this.dueAt = now;
  }

  /** Sets its words. The subject is made one line, so that it cannot break into headers. */
  public void say(String newSubject, String newBody) {
    subject = newSubject.replaceAll("\\s+", " ").trim();
    body = newBody;
  }

  /** Its text opens a door, so it is forgotten once the mail server has it. */
  public OutboxMessage forgetOnceSent() {
    secret = true;
    return this;
  }

  /**
   * A try begins. Counted and put off before the mail server is asked: if this node dies meanwhile,
   * the letter comes back after the pause.
   */
  public void trying(OffsetDateTime now) {
    dueAt = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size() - 1)));
    attempts++;
  }

  /** The mail server has it. */
  public void sent(OffsetDateTime now) {
    state = State.SENT;
    sentAt = now;
    lastError = null;
    body = secret ? "" : body;
  }

  /** The mail server refused it for now; after the last try, or when for good, it is dead. */
  public void failed(String why, boolean forGood) {
    lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    if (forGood || attempts > PAUSES.size()) {
      state = State.DEAD;
    }
  }

  /** The mail server was not there: the try does not count. */
  public void postponed(String why, OffsetDateTime now) {
    failed(why, false);
    state = State.WAITING;
    attempts--;
    dueAt = now.plus(PAUSES.get(0));
  }

  /** Sends a dead one again. */
  public void again(OffsetDateTime now) {
    if (state != State.DEAD) {
      throw new RuleBroken("letter.not-dead", state);
    }
    state = State.WAITING;
    attempts = 0;
    dueAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Mail address it goes to. */
  public String recipient() {
    return recipient;
  }

  /** First line. */
  public String subject() {
    return subject;
  }

  /** Text. */
  public String body() {
    return body;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
