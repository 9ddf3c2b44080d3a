package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.DocumentQueries;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** What is judged, for those who may read it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class SubjectQueries {

  /** A subject in the list of everything a reader may read. */
  public record Row(long id, long roundId, String code, String title, Money requested)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;

  /** One page; filters {@code text}, {@code round}; sorts {@code code}, {@code requested}. */
  @RolesAllowed(Roles.MEMBER)
  public Page<Row> page(PageRequest request) {
    String round = request.filter("round");
    return access
        .readable(
            SqlList.of(
                "s.id, s.round_id, s.code, s.title, s.requested_fen",
                "subject s join round r on r.id = s.round_id",
                "s.id",
                c ->
                    new Row(
                        ((Number) c[0]).longValue(),
                        ((Number) c[1]).longValue(),
                        (String) c[2],
                        (String) c[3],
                        Money.fen(((Number) c[4]).longValue()))))
        .sortable("code", "s.code")
        .sortable("requested", "s.requested_fen")
        .orderedBy("s.code")
        .whereGiven("s.round_id = ?", round == null ? null : RoundQueries.number(round))
        .whereGiven("has_tokens(s.search_text, ?)", SearchTokens.query(request.filter("text")))
        .page(em, request);
  }

  /** The whole text of a subject, if it exists and the caller may read it. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<SubjectPaper> paper(long id) {
    return access
        .readable(
            SqlList.of(
                "s.id, s.round_id, s.code, s.title, s.requested_fen, s.snapshot, s.sha256",
                "subject s join round r on r.id = s.round_id",
                "s.id",
                c ->
                    SubjectPaper.of(
                        ((Number) c[0]).longValue(),
                        ((Number) c[1]).longValue(),
                        (String) c[2],
                        (String) c[3],
                        Money.fen(((Number) c[4]).longValue()),
                        new String[] {(String) c[5], (String) c[6]})))
        .where("s.id = ?", id)
        .all(em)
        .stream()
        .findFirst();
  }

  /** A file of a subject with its bytes, if the caller may read the subject and it has the file. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<DocumentQueries.Content> file(long id, String sha256) {
    return paper(id)
        .flatMap(p -> p.files().stream().filter(f -> f.sha256().equals(sha256)).findFirst())
        .map(this::content);
  }

  private DocumentQueries.Content content(SubjectPaper.PaperFile file) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select c.bytes, (select min(d.media_type) from document d where d.sha256 ="
                        + " c.sha256) from document_content c where c.sha256 = ?1")
                .setParameter(1, file.sha256())
                .getSingleResult();
    return new DocumentQueries.Content(
        file.name(), (String) row[1], file.sha256(), (byte[]) row[0]);
  }
}
