package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** The way from the need to the decision, for everybody who may see the project. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class StoryQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;

  /** The story of a visible project. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ProjectStory> of(long projectId) {
    return access
        .visible(
            SqlList.of(
                "n.id, n.title, ng.name_zh, ng.name_en, np.name_zh, np.name_en,"
                    + " c.id, c.code, c.title_zh, c.title_en, c.envelope_fen,"
                    + " p.id, p.code, v.number, v.sha256, v.submitted_at, s.requested_fen,"
                    + " s.round_id, d.amount_fen, d.conditions, d.released_at, u.id, u.until_day",
                "project j left join proposal p on p.id = j.proposal_id left join clinical_need n"
                    + " on n.id = p.need_id left join organisation ng on ng.id = n.organisation_id"
                    + " left join person np on np.id = n.posted_by left join call c on c.id ="
                    + " j.call_id left join proposal_version v on v.proposal_id = p.id and v.number"
                    + " = j.proposal_version left join decision d on d.id = j.decision_id left join"
                    + " subject s on s.id = d.subject_id left join public_notice u on u.round_id ="
                    + " s.round_id",
                "j.id",
                StoryQueries::story))
        .where("j.id = ?", projectId)
        .all(em)
        .stream()
        .findFirst();
  }

  private static ProjectStory story(Object[] c) {
    return new ProjectStory(
        c[0] == null ? null : need(c),
        c[6] == null ? null : call(c),
        c[11] == null ? null : version(c),
        c[17] == null ? null : decision(c));
  }

  private static ProjectStory.Need need(Object[] c) {
    return new ProjectStory.Need(
        id(c[0]),
        (String) c[1],
        new Names((String) c[2], (String) c[3]),
        new Names((String) c[4], (String) c[5]));
  }

  private static ProjectStory.Call call(Object[] c) {
    return new ProjectStory.Call(
        id(c[6]), (String) c[7], new Names((String) c[8], (String) c[9]), Money.fen(id(c[10])));
  }

  private static ProjectStory.Version version(Object[] c) {
    return new ProjectStory.Version(
        id(c[11]),
        (String) c[12],
        ((Number) c[13]).intValue(),
        (String) c[14],
        Moments.of(c[15]),
        c[16] == null ? null : Money.fen(id(c[16])));
  }

  private static ProjectStory.Decision decision(Object[] c) {
    return new ProjectStory.Decision(
        id(c[17]),
        Money.fen(id(c[18])),
        (String) c[19],
        Moments.of(c[20]),
        c[21] == null ? null : id(c[21]),
        Moments.day(c[22]));
  }

  private static long id(Object column) {
    return ((Number) column).longValue();
  }
}
