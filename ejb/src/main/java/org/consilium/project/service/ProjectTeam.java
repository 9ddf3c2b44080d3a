package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPartner;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.model.Tier;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** Who takes part in a project and how it stood, as of the end of a day in the centre's zone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ProjectTeam {

  /** An organisation; {@code until} is the day it left, or null. */
  public record Partner(
      long organisationId,
      Names name,
      ProjectPartner.Role role,
      String work,
      LocalDate since,
      LocalDate until)
      implements Serializable {}

  /** A person; {@code until} is the day the person left, or null. */
  public record Member(
      long personId,
      Names name,
      ProjectPerson.Part part,
      String affiliation,
      LocalDate since,
      LocalDate until)
      implements Serializable {}

  /** How it stood, since when. */
  public record Standing(
      OffsetDateTime since,
      Project.State state,
      Tier tier,
      Money granted,
      LocalDate startsOn,
      LocalDate endsOn)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;

  /** The organisations of that day, the lead first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Partner> partners(long projectId, LocalDate on) {
    return access
        .visible(
            SqlList.of(
                "o.id, o.name_zh, o.name_en, w.role, w.work, w.valid_from, w.valid_to",
                "project_partner w join project j on j.id = w.project_id"
                    + " join organisation o on o.id = w.organisation_id",
                "w.id",
                ProjectTeam::partner))
        .where("j.id = ?", projectId)
        .where("w.valid_from <= ? and (w.valid_to is null or w.valid_to > ?)", on, on)
        .orderedBy("w.role <> 'LEAD', o.sort_key")
        .all(em);
  }

  /** The people of that day, the two that lead first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Member> people(long projectId, LocalDate on) {
    return access
        .visible(
            SqlList.of(
                "p.id, p.name_zh, p.name_en, w.part, w.affiliation, w.valid_from, w.valid_to",
                "project_person w join project j on j.id = w.project_id"
                    + " join person p on p.id = w.person_id",
                "w.id",
                ProjectTeam::member))
        .where("j.id = ?", projectId)
        .where("w.valid_from <= ? and (w.valid_to is null or w.valid_to > ?)", on, on)
        .orderedBy("w.part = 'MEMBER', w.part, p.sort_key")
        .all(em);
  }

  /** How it stood at the end of that day; nothing before it was founded. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Standing> standing(long projectId, LocalDate on) {
    OffsetDateTime end = on.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
    return access
        .visible(
            SqlList.of(
                "s.at, s.state, s.tier, s.granted_fen, s.starts_on, s.ends_on",
                "project_standing s join project j on j.id = s.project_id",
                "s.id desc",
                ProjectTeam::standing))
        .where("j.id = ?", projectId)
        .where("s.at < ?", end)
        .orderedBy("s.at desc, s.id desc")
        .all(em)
        .stream()
        .findFirst();
  }

  private static Partner partner(Object[] c) {
    return new Partner(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        ProjectPartner.Role.valueOf((String) c[3]),
        (String) c[4],
        Moments.day(c[5]),
        Moments.day(c[6]));
  }

  private static Member member(Object[] c) {
    return new Member(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        ProjectPerson.Part.valueOf((String) c[3]),
        (String) c[4],
        Moments.day(c[5]),
        Moments.day(c[6]));
  }

  private static Standing standing(Object[] c) {
    return new Standing(
        Moments.of(c[0]),
        Project.State.valueOf((String) c[1]),
        Tier.valueOf((String) c[2]),
        Money.fen(((Number) c[3]).longValue()),
        Moments.day(c[4]),
        Moments.day(c[5]));
  }
}
