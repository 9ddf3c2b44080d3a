package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * One dated relation of an organisation to the centre. Four kinds exist and an organisation may
 * have several at once.
 *
 * <p>Life: it begins on a day by a decision and may end on a day; a change is an end and a new
 * beginning.
 */
@Entity
@Table(name = "membership")
public class Membership {

  /** The four relations. */
  public enum Kind {
    SHAREHOLDER,
    FOUNDING_MEMBER,
    ALLIANCE_MEMBER,
    SERVICE_CUSTOMER
  }

  /** Standing within an alliance. */
  public enum Tier {
    COUNCIL,
    STANDARD,
    OBSERVER
  }

  private static final int WHOLE_PPM = 1_000_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
  @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "alliance_id")
  private Long allianceId;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  @Column(name = "share_ppm")
  private Integer sharePpm;

  @Embedded private Period period;

  @Column(name = "decision_ref")
  private String decisionRef;

  @Column(name = "end_ref")
  private String endRef;

  protected Membership() {}

  private Membership(long organisationId, Kind kind, Period period, String decisionRef) {
    if (decisionRef == null || decisionRef.isBlank()) {
      throw new RuleBroken("membership.decision.missing");
    }
    this.organisationId = organisationId;
    this.kind = kind;
    this.period = period;
    this.decisionRef = decisionRef.trim();
  }

  /**
   * A shareholder of the operating company; share in parts per million of the whole, 1 to
   * 1,000,000.
   */
  public static Membership shareholder(
      long organisationId, int sharePpm, Period period, String decisionRef) {
    if (sharePpm < 1 || sharePpm > WHOLE_PPM) {
      throw new RuleBroken("membership.share.range", sharePpm / 10_000.0);
    }
    Membership membership = new Membership(organisationId, Kind.SHAREHOLDER, period, decisionRef);
    membership.sharePpm = sharePpm;
    return membership;
  }

  /** One of the founders. */
  public static Membership founder(long organisationId, Period period, String decisionRef) {
    return new Membership(organisationId, Kind.FOUNDING_MEMBER, period, decisionRef);
  }

  /** A member of an alliance in a tier. */
  public static Membership ally(
      long organisationId, long allianceId, Tier tier, Period period, String decisionRef) {
    if (tier == null) {
      throw new RuleBroken("membership.tier.missing");
    }
    Membership membership =
        new Membership(organisationId, Kind.ALLIANCE_MEMBER, period, decisionRef);
    membership.allianceId = allianceId;
    membership.tier = tier;
    return membership;
  }

  /** A customer of the centre's services. */
  public static Membership customer(long organisationId, Period period, String decisionRef) {
    return new Membership(organisationId, Kind.SERVICE_CUSTOMER, period, decisionRef);
  }

  /**
   * Ends the relation by a decision.
   *
   * @param day the first day on which it no longer holds
   * @param ref the decision it ends by, not blank
   */
  public void end(LocalDate day, String ref) {
    if (period.end() != null) {
      throw new RuleBroken("membership.ended-already", period.end());
    }
    if (ref == null || ref.isBlank()) {
      throw new RuleBroken("membership.decision.missing");
    }
    period = period.endingAt(day);
    endRef = ref.trim();
  }

  /**
   * Changes share or tier from a day on: this row ends, and the row that follows it is returned.
   *
   * @param newSharePpm the new share of a shareholder in parts per million, else ignored
   * @param newTier the new tier of an alliance member, else ignored
   */
  public Membership change(LocalDate day, Integer newSharePpm, Tier newTier, String ref) {
    boolean same = Objects.equals(newSharePpm, sharePpm);
    Membership next =
        switch (kind) {
          case SHAREHOLDER ->
              shareholder(
                  organisationId, newSharePpm == null ? 0 : newSharePpm, Period.from(day), ref);
          case ALLIANCE_MEMBER -> {
            same = newTier == tier;
            yield ally(organisationId, allianceId, newTier, Period.from(day), ref);
          }
          case FOUNDING_MEMBER, SERVICE_CUSTOMER ->
              throw new RuleBroken("membership.nothing-to-change", kind);
        };
    if (same) {
      throw new RuleBroken("membership.same-as-before");
    }
    end(day, ref);
    return next;
  }

  /** True when both are the same relation on some day: same kind, same alliance. */
  public boolean meets(Membership other) {
    return organisationId.equals(other.organisationId)
        && kind == other.kind
        && Objects.equals(allianceId, other.allianceId)
        && period.overlaps(other.period);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The organisation. */
  public long organisationId() {
    return organisationId;
  }

  /** Which relation it is. */
  public Kind kind() {
    return kind;
  }

  /** The alliance of an alliance member, else null. */
  public Long allianceId() {
    return allianceId;
  }

  /** The tier of an alliance member, else null. */
  public Tier tier() {
    return tier;
  }

  /** From when to when. */
  public Period period() {
    return period;
  }

  /** Share in parts per million for a shareholder, else null. */
  public Integer sharePpm() {
    return sharePpm;
  }
}
