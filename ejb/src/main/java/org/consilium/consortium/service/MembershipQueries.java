package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Who belongs to the centre, today or on any day. Open to everybody who signed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class MembershipQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * One page of the relations that hold on a day.
   *
   * @param request filters {@code asOf} (ISO day, default today), {@code text}, {@code kind},
   *     {@code alliance} (id), {@code tier}; sorts {@code name}, {@code kind}, {@code share},
   *     {@code since}
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<MembershipRow> page(PageRequest request) {
    String alliance = request.filter("alliance");
    return on(Days.asked(request, LocalDate.now(clock)))
        .whereGiven("has_tokens(o.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("m.kind = ?", request.filter("kind"))
        .whereGiven("m.tier = ?", request.filter("tier"))
        .whereGiven(
            "m.alliance_id = ?",
            alliance != null && alliance.matches("\\d{1,18}") ? Long.valueOf(alliance) : null)
        .page(em, request);
  }

  /** The shares that hold on a day, the largest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<MembershipRow> shares(LocalDate day) {
    return on(day)
        .where("m.kind = 'SHAREHOLDER'")
        .orderedBy("m.share_ppm desc, o.sort_key")
        .all(em);
  }

  /** The relations of an organisation that hold on a day. */
  @RolesAllowed(Roles.MEMBER)
  public List<MembershipRow> of(long organisationId, LocalDate day) {
    return on(day).where("m.organisation_id = ?", organisationId).all(em);
  }

  /** Every relation an organisation ever had or will have, the newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<MembershipRow> history(long organisationId) {
    return all()
        .where("m.organisation_id = ?", organisationId)
        .orderedBy("m.valid_from desc, m.id desc")
        .all(em);
  }

  /** One relation. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<MembershipRow> find(long id) {
    return all().where("m.id = ?", id).all(em).stream().findFirst();
  }

  /** The alliances there are, by name. */
  @RolesAllowed(Roles.MEMBER)
  public List<Choice> alliances() {
    return SqlList.of("o.id, o.name_zh, o.name_en", "organisation o", "o.id", Choice::of)
        .where("o.kind = 'ALLIANCE' and o.merged_into is null")
        .orderedBy("o.sort_key")
        .all(em);
  }

  private static SqlList<MembershipRow> on(LocalDate day) {
    return all()
        .where("m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)", day, day)
        .orderedBy("o.sort_key, m.kind");
  }

  private static SqlList<MembershipRow> all() {
    return SqlList.of(
            "m.id, m.organisation_id, o.kind as organisation_kind, o.name_zh, o.name_en, m.kind,"
                + " m.alliance_id, a.name_zh as alliance_zh, a.name_en as alliance_en, m.tier,"
                + " m.share_ppm, m.valid_from, m.valid_to, m.decision_ref, m.end_ref",
            "membership m join organisation o on o.id = m.organisation_id"
                + " left join organisation a on a.id = m.alliance_id",
            "m.id",
            MembershipQueries::row)
        .sortable("name", "o.sort_key")
        .sortable("kind", "m.kind")
        .sortable("share", "m.share_ppm")
        .sortable("since", "m.valid_from");
  }

  private static MembershipRow row(Object[] c) {
    return new MembershipRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        Organisation.Kind.valueOf((String) c[2]),
        new Names((String) c[3], (String) c[4]),
        Membership.Kind.valueOf((String) c[5]),
        c[6] == null ? null : ((Number) c[6]).longValue(),
        c[6] == null ? null : new Names((String) c[7], (String) c[8]),
        c[9] == null ? null : Membership.Tier.valueOf((String) c[9]),
        c[10] == null ? null : ((Number) c[10]).intValue(),
        Moments.day(c[11]),
        Moments.day(c[12]),
        (String) c[13],
        (String) c[14]);
  }
}
