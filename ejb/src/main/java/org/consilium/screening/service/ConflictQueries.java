package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Conflict;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/**
 * Conflicts of interest of a round, for its office; subjects the reader is kept out of are left
 * out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ConflictQueries {

  /** One conflict with its fact. */
  public record ConflictRow(
      long id,
      long personId,
      Names person,
      long subjectId,
      String code,
      String title,
      Conflict.Kind kind,
      String source,
      Conflict.State state,
      String clearedBy,
      String clearedWhy,
      long roundId)
      implements Serializable {}

  /**
   * One row of the matrix.
   *
   * @param cells by person: the kinds that hold; a person without an entry is free
   */
  public record MatrixRow(
      long subjectId, String code, String title, Map<Long, List<Conflict.Kind>> cells)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;

  /**
   * One page; filters {@code round}, {@code text} (names), {@code kind}, {@code state}; sorts
   * {@code person}, {@code code}. Panel members only.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ConflictRow> page(PageRequest request) {
    return overseen()
        .where("r.id = ?", RoundQueries.number(request.filter("round")))
        .where(
            "exists (select 1 from panel_member m where m.round_id = r.id and m.person_id = p.id"
                + " and m.state in ('INVITED', 'ACCEPTED'))")
        .whereGiven("has_tokens(p.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("f.kind = ?", request.filter("kind"))
        .whereGiven("f.state = ?", request.filter("state"))
        .page(em, request);
  }

  /** One conflict, if it exists and is the reader's to oversee. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ConflictRow> find(long id) {
    return overseen().where("f.id = ?", id).all(em).stream().findFirst();
  }

  private SqlList<ConflictRow> overseen() {
    return access.overseen(
        SqlList.of(
                "f.id, p.id, p.name_zh, p.name_en, s.id, s.code, s.title, f.kind, f.source,"
                    + " f.state, f.cleared_by, f.cleared_why, r.id",
                "conflict f join subject s on s.id = f.subject_id"
                    + " join round r on r.id = s.round_id join person p on p.id = f.person_id",
                "f.id",
                ConflictQueries::row)
            .sortable("person", "p.sort_key")
            .sortable("code", "s.code")
            .orderedBy("p.sort_key, s.code"));
  }

  /** The matrix of a round: a row per subject, active conflicts per person. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<MatrixRow> matrix(long roundId) {
    return access
        .overseen(
            SqlList.of(
                    "s.id, s.code, s.title, (select string_agg(f.person_id || ':' || f.kind, ','"
                        + " order by f.id) from conflict f where f.subject_id = s.id and f.state ="
                        + " 'ACTIVE')",
                    "subject s join round r on r.id = s.round_id",
                    "s.id",
                    ConflictQueries::cells)
                .orderedBy("s.code"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  private static ConflictRow row(Object[] c) {
    return new ConflictRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        ((Number) c[4]).longValue(),
        (String) c[5],
        (String) c[6],
        Conflict.Kind.valueOf((String) c[7]),
        (String) c[8],
        Conflict.State.valueOf((String) c[9]),
        (String) c[10],
        (String) c[11],
        ((Number) c[12]).longValue());
  }

  private static MatrixRow cells(Object[] c) {
    Map<Long, List<Conflict.Kind>> cells = new HashMap<>();
    String all = c[3] == null ? "" : (String) c[3];
    for (String one : all.isEmpty() ? new String[0] : all.split(",")) {
      String[] parts = one.split(":");
      cells
          .computeIfAbsent(Long.valueOf(parts[0]), p -> new ArrayList<>())
          .add(Conflict.Kind.valueOf(parts[1]));
    }
    return new MatrixRow(((Number) c[0]).longValue(), (String) c[1], (String) c[2], cells);
  }
}
