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

  /** Ends the relation; its last day is the day before. */
  public void end(LocalDate day) {
    if (period.end() != null) {
      throw new RuleBroken("membership.ended-already", period.end());
    }
    period = period.endingAt(day);
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

  /** From when to when. */
  public Period period() {
    return period;
  }

  /** Share in parts per million for a shareholder, else null. */
  public Integer sharePpm() {
    return sharePpm;
  }
}
