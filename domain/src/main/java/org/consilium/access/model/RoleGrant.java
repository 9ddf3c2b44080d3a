package org.consilium.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/** A role given to an account for a scope and a span of days. Ending it keeps the row. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_grant_seq")
  @SequenceGenerator(name = "role_grant_seq", sequenceName = "role_grant_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "account_id")
  private Long accountId;

  private String role;
  private String scope;

  @Column(name = "scope_id")
  private Long scopeId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "granted_by")
  private Long grantedBy;

  @Column(name = "granted_at")
  private OffsetDateTime grantedAt;

  private String reason;

  @Column(name = "ended_by")
  private Long endedBy;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  protected RoleGrant() {}

  /**
   * A grant.
   *
   * @param role one of {@link Roles#GRANTABLE}
   * @param scope name of the scope (CENTRE, ORGANISATION, CALL, PROJECT, COMMITTEE)
   * @param scopeId the record, or null for the whole centre
   * @param grantedBy the granting account, or null for the program
   */
  public RoleGrant(
      long accountId, String role, String scope, Long scopeId, Period period, Long grantedBy) {
    if (!Roles.GRANTABLE.contains(role)) {
      throw new RuleBroken("access.role.unknown", role);
    }
    this.accountId = accountId;
    this.role = role;
    this.scope = scope;
    this.scopeId = scopeId;
    this.validFrom = period.first();
    this.validTo = period.end();
    this.grantedBy = grantedBy;
  }

  /** Keeps when and why it was granted. */
  public void because(String why, OffsetDateTime now) {
    reason = why;
    grantedAt = now;
  }

  /**
   * Takes the role back from today on. A grant that has not begun covers no day at all.
   *
   * @throws RuleBroken {@code access.grant.over} when it is over already
   */
  public void end(LocalDate today, long by, OffsetDateTime now) {
    if (validTo != null && !validTo.isAfter(today)) {
      throw new RuleBroken("access.grant.over", validTo);
    }
    validTo = today.isBefore(validFrom) ? validFrom : today;
    endedBy = by;
    endedAt = now;
  }

  /** Ends it on the day on which the fact it follows from ends; an earlier end stays. */
  public void endWithFact(LocalDate day, OffsetDateTime now) {
    if (validTo == null || validTo.isAfter(day)) {
      validTo = day.isBefore(validFrom) ? validFrom : day;
      endedAt = now;
    }
  }

  /** True when it holds on some day of a period. */
  public boolean meets(Period period) {
    return (validTo == null || period.first().isBefore(validTo))
        && (period.end() == null || validFrom.isBefore(period.end()))
        && !validFrom.equals(validTo);
  }

  /** True when it holds on a day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** The role. */
  public String role() {
    return role;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The account that holds it. */
  public long accountId() {
    return accountId;
  }
}
