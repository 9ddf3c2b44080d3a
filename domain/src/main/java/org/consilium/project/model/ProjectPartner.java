package org.consilium.project.model;

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
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/** An organisation's part in a project, from a day to a day. Leaving ends the row. */
@Entity
@Table(name = "project_partner")
public class ProjectPartner {

  /** What an organisation is in a project. */
  public enum Role {
    LEAD,
    PARTNER,
    THIRD_PARTY
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_partner_seq")
  @SequenceGenerator(
      name = "project_partner_seq",
      sequenceName = "project_partner_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "organisation_id")
  private long organisationId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String work = "";

  @Column(name = "share_fen")
  private Long shareFen;

  @Embedded private Period period;

  protected ProjectPartner() {}

  /** An organisation takes part from the first day of a period. */
  public ProjectPartner(
      long projectId, long organisationId, Role role, String work, Period period) {
    this.projectId = projectId;
    this.organisationId = organisationId;
    this.role = role;
    this.work = work;
    this.period = period;
  }

  /** Notes what of the money it had, of a project taken over from earlier records. */
  public ProjectPartner withShare(Money share) {
    shareFen = share.minor();
    return this;
  }

  /** The organisation leaves; its last day is the day before. The lead cannot. */
  public void leave(LocalDate day) {
    if (role == Role.LEAD) {
      throw new RuleBroken("project.lead-stays");
    }
    period = period.endingAt(day);
  }

  /** True when it takes part on a day. */
  public boolean isOn(LocalDate day) {
    return period.contains(day);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** The organisation. */
  public long organisationId() {
    return organisationId;
  }

  /** What the organisation is. */
  public Role role() {
    return role;
  }
}
