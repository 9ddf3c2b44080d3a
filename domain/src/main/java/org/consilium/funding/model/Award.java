package org.consilium.funding.model;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.StateTable;

/**
 * Money given to a proposal by a released decision.
 *
 * <p>Life: prepared by the release of the decision → issued by finance staff, which takes the money
 * from envelopes and sends the award letter; or dropped before that.
 */
@Entity
@Table(name = "award")
public class Award {

  /** Where an award stands. */
  public enum State {
    PREPARED,
    ISSUED,
    DROPPED
  }

  /** What is done with an award. */
  public enum Action {
    ISSUE,
    DROP
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("award", Action.class)
          .row(State.PREPARED, Action.ISSUE, State.ISSUED)
          .row(State.PREPARED, Action.DROP, State.DROPPED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_seq")
  @SequenceGenerator(name = "award_seq", sequenceName = "award_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "decision_id")
  private long decisionId;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "pack_id")
  private long packId;

  private String code;
  private String title;
  private String conditions = "";

  @Column(name = "amount_fen")
  private long amountFen;

  @Column(name = "version_sha256")
  private String versionSha256;

  @Enumerated(EnumType.STRING)
  private State state = State.PREPARED;

  @Column(name = "source_id")
  private Long sourceId;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "prepared_at")
  private OffsetDateTime preparedAt;

  @Column(name = "issued_at")
  private OffsetDateTime issuedAt;

  @Column(name = "issued_by")
  private Long issuedBy;

  @Column(name = "posting_id")
  private Long postingId;

  @Column(name = "search_text")
  private String searchText;

  protected Award() {}

  /** An award for a proposal, under the reference and title of that proposal. */
  public Award(long decisionId, long proposalId, String code, String title, OffsetDateTime now) {
    this.decisionId = decisionId;
    this.proposalId = proposalId;
    this.code = code;
    this.title = title;
    this.preparedAt = now;
    this.searchText = SearchTokens.of(code, title);
  }

  /**
   * Says what is given.
   *
   * @param rulePack the rules it is spent under
   * @param amount the centre's money
   * @param sha256 hash of the frozen version its lines are taken from
   * @param conditionsInWords what it depends on; empty when on nothing
   */
  public void give(long rulePack, Money amount, String sha256, String conditionsInWords) {
    packId = rulePack;
    amountFen = amount.minor();
    versionSha256 = sha256;
    conditions = conditionsInWords == null ? "" : conditionsInWords.trim();
  }

  /** Chooses where the money comes from and when the work begins; possible until it is issued. */
  public void plan(long source, LocalDate start) {
    if (state != State.PREPARED) {
      throw new RuleBroken("award.plan-fixed", state);
    }
    sourceId = source;
    startsOn = start;
  }

  /** Issues it under the posting that took the money. */
  public void issue(long posting, long accountId, OffsetDateTime now) {
    state = STATES.next(state, Action.ISSUE);
    postingId = posting;
    issuedBy = accountId;
    issuedAt = now;
  }

  /** Drops it: nothing is given after all. */
  public void drop() {
    state = STATES.next(state, Action.DROP);
  }

  /** Refuses unless it can be spent. */
  public void mustBeIssued() {
    if (state != State.ISSUED) {
      throw new RuleBroken("award.not-issued", code, state);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The proposal it is given to. */
  public long proposalId() {
    return proposalId;
  }

  /** The rules it is spent under. */
  public long packId() {
    return packId;
  }

  /** Its reference, that of the proposal. */
  public String code() {
    return code;
  }

  /** Its title, that of the proposal. */
  public String title() {
    return title;
  }

  /** The centre's money. */
  public Money amount() {
    return Money.fen(amountFen);
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Where the money comes from, or null until planned. */
  public Long sourceId() {
    return sourceId;
  }

  /** First day of the work, or null until planned. */
  public LocalDate startsOn() {
    return startsOn;
  }
}
