package org.consilium.call.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Lists of needs: published ones for everybody, drafts for their author. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class NeedQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** One page; filters {@code text}, {@code state}; sorts {@code title}, {@code published}. */
  @RolesAllowed(Roles.MEMBER)
  public Page<NeedRow> page(PageRequest request) {
    return visible()
        .whereGiven("has_tokens(n.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("n.state = ?", request.filter("state"))
        .page(em, request);
  }

  /** One need, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<NeedRow> find(long id) {
    return visible().where("n.id = ?", id).all(em).stream().findFirst();
  }

  private SqlList<NeedRow> visible() {
    return SqlList.of(
            "n.id, n.title, n.state, o.name_en, o.name_zh, n.published_at, n.problem,"
                + " n.current_practice, n.current_cost, n.target, n.affiliation, n.posted_by,"
                + " p.name_en as person_en, p.name_zh as person_zh,"
                + " (select count(*) from proposal x where x.need_id = n.id)",
            "clinical_need n join organisation o on o.id = n.organisation_id"
                + " join person p on p.id = n.posted_by",
            "n.id",
            NeedQueries::row)
        .sortable("title", "n.title")
        .sortable("published", "n.published_at")
        .orderedBy("n.published_at desc nulls first")
        .where("(n.state <> 'DRAFT' or n.posted_by = ?)", user.personId());
  }

  private static NeedRow row(Object[] c) {
    return new NeedRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ClinicalNeed.State.valueOf((String) c[2]),
        (String) c[3],
        (String) c[4],
        Moments.of(c[5]),
        (String) c[6],
        (String) c[7],
        (String) c[8],
        (String) c[9],
        (String) c[10],
        ((Number) c[11]).longValue(),
        (String) c[12],
        (String) c[13],
        ((Number) c[14]).intValue());
  }
}
