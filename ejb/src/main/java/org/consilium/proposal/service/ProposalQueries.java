package org.consilium.proposal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Proposals the reader may see, and what was handed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ProposalQueries {

  /** A submission: its number, hash, and who handed it in. */
  public record VersionRow(
      int number, String sha256, OffsetDateTime at, String who, String affiliation, String body)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private CurrentUser user;

  /**
   * One page; filters {@code text}, {@code state}, {@code call} (id), {@code mine} (any value);
   * sorts {@code code}, {@code title}, {@code requested}, {@code submitted}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ProposalRow> page(PageRequest request) {
    String call = request.filter("call");
    SqlList<ProposalRow> list =
        visible()
            .whereGiven("has_tokens(p.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("p.state = ?", request.filter("state"))
            .whereGiven(
                "p.call_id = ?",
                call != null && call.matches("\\d{1,18}") ? Long.valueOf(call) : null);
    if (request.filter("mine") != null) {
      list.where(
          "(p.created_by = ? or exists (select 1 from investigator m where m.proposal_id = p.id"
              + " and m.person_id = ?))",
          user.personId(),
          user.personId());
    }
    return list.page(em, request);
  }

  /** One proposal, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ProposalRow> find(long id) {
    return visible().where("p.id = ?", id).all(em).stream().findFirst();
  }

  /** What was handed in, the newest first; nothing for a proposal that is not visible. */
  @RolesAllowed(Roles.MEMBER)
  public List<VersionRow> versions(long id) {
    if (find(id).isEmpty()) {
      return List.of();
    }
    return SqlList.of(
            "v.number, v.sha256, v.submitted_at, v.actor_name, v.affiliation, v.body",
            "proposal_version v",
            "v.id",
            c ->
                new VersionRow(
                    ((Number) c[0]).intValue(),
                    (String) c[1],
                    Moments.of(c[2]),
                    (String) c[3],
                    (String) c[4],
                    (String) c[5]))
        .where("v.proposal_id = ?", id)
        .orderedBy("v.number desc")
        .all(em);
  }

  private SqlList<ProposalRow> visible() {
    SqlList<ProposalRow> list =
        SqlList.of(
                "p.id, p.code, p.title, p.summary, p.state, p.call_id, c.code as call_code, c.title_en,"
                    + " c.title_zh, c.closes_at, p.need_id, n.title as need_title, o.name_en, o.name_zh,"
                    + " (select coalesce(sum(b.amount_fen), 0) from budget_line b join participation y"
                    + " on y.id = b.participation_id where y.proposal_id = p.id and b.source = 'GRANT')"
                    + " as requested, p.submitted_at, p.created_by",
                "proposal p join call c on c.id = p.call_id"
                    + " left join clinical_need n on n.id = p.need_id"
                    + " left join participation l on l.proposal_id = p.id and l.role = 'LEAD'"
                    + " left join organisation o on o.id = l.organisation_id",
                "p.id",
                ProposalQueries::row)
            .sortable("code", "p.code")
            .sortable("title", "p.title")
            .sortable("requested", "requested")
            .sortable("submitted", "p.submitted_at")
            .orderedBy("p.created_at desc");
    return access.visible(list);
  }

  private static ProposalRow row(Object[] c) {
    return new ProposalRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        Proposal.State.valueOf((String) c[4]),
        ((Number) c[5]).longValue(),
        (String) c[6],
        (String) c[7],
        (String) c[8],
        Moments.of(c[9]),
        c[10] == null ? null : ((Number) c[10]).longValue(),
        (String) c[11],
        (String) c[12],
        (String) c[13],
        Money.fen(((Number) c[14]).longValue()),
        Moments.of(c[15]),
        ((Number) c[16]).longValue());
  }
}
