package org.consilium.call.model;

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
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.StateTable;

/**
 * A problem of the clinic that somebody could solve.
 *
 * <p>Life: draft → published → matched by a proposal → answered when one is funded; withdrawn by
 * its author at any time before that.
 */
@Entity
@Table(name = "clinical_need")
public class ClinicalNeed {

  /** Where a need stands. */
  public enum State {
    DRAFT,
    PUBLISHED,
    MATCHED,
    ANSWERED,
    WITHDRAWN
  }

  /** What is done with a need. */
  public enum Action {
    PUBLISH,
    MATCH,
    ANSWER,
    WITHDRAW
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("clinical_need", Action.class)
          .row(State.DRAFT, Action.PUBLISH, State.PUBLISHED)
          .row(State.DRAFT, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.PUBLISHED, Action.MATCH, State.MATCHED)
          .row(State.PUBLISHED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.MATCHED, Action.MATCH, State.MATCHED)
          .row(State.MATCHED, Action.ANSWER, State.ANSWERED)
          .row(State.ANSWERED, Action.ANSWER, State.ANSWERED)
          .row(State.ANSWERED, Action.MATCH, State.ANSWERED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clinical_need_seq")
  @SequenceGenerator(
      name = "clinical_need_seq",
      sequenceName = "clinical_need_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;
  private String title;
  private String problem;

  @Column(name = "current_practice")
  private String currentPractice = "";

  @Column(name = "current_cost")
  private String currentCost = "";

  private String target = "";

  @Column(name = "posted_by")
  private long postedBy;

  @Column(name = "organisation_id")
  private long organisationId;

  private String affiliation;

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "published_at")
  private OffsetDateTime publishedAt;

  @Column(name = "search_text")
  private String searchText;

  protected ClinicalNeed() {}

  /** A draft by a person, for whom it was written down where that person works. */
  public ClinicalNeed(
      long postedBy, long organisationId, String affiliation, OffsetDateTime createdAt) {
    this.postedBy = postedBy;
    this.organisationId = organisationId;
    this.affiliation = affiliation;
    this.createdAt = createdAt;
  }

  /** Writes it down; possible until it is published. */
  public void write(
      String newTitle, String newProblem, String practice, String cost, String newTarget) {
    if (state != State.DRAFT) {
      throw new RuleBroken("need.published-already", state);
    }
    title = newTitle.trim();
    problem = newProblem.trim();
    currentPractice = orEmpty(practice);
    currentCost = orEmpty(cost);
    target = orEmpty(newTarget);
    searchText = SearchTokens.of(title, problem, target);
  }

  /** Shows it to everybody who signed in. */
  public void publish(OffsetDateTime now) {
    state = STATES.next(state, Action.PUBLISH);
    publishedAt = now;
  }

  /** A proposal takes it up. */
  public void match() {
    state = STATES.next(state, Action.MATCH);
  }

  /** A proposal that took it up is funded. */
  public void answer() {
    state = STATES.next(state, Action.ANSWER);
  }

  /** Its author takes it back. */
  public void withdraw() {
    state = STATES.next(state, Action.WITHDRAW);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.trim();
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The person who posted it. */
  public long postedBy() {
    return postedBy;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
