package org.consilium.platform.service;

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
import org.consilium.platform.model.Document;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Names;

/** Files of records the reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class DocumentQueries {

  /** One file of a record; the size is in bytes. */
  public record Row(
      long id, String name, long size, String sha256, Names addedBy, OffsetDateTime addedAt)
      implements Serializable {}

  /** A file to be sent. */
  public record Content(String name, String mediaType, String sha256, byte[] bytes) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DocumentOwners owners;

  /**
   * The files of a record in the order they were added; none when it is not the reader's to see.
   */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(String kind, long ownerId) {
    if (!owners.mayRead(kind, ownerId)) {
      return List.of();
    }
    return SqlList.of(
            "d.id, d.name, d.size_bytes, d.sha256, p.name_zh, p.name_en, d.uploaded_at",
            "document d join account a on a.id = d.uploaded_by join person p on p.id = a.person_id",
            "d.id",
            DocumentQueries::row)
        .where("d.owner_kind = ?", kind)
        .where("d.owner_id = ?", ownerId)
        .where("d.removed_at is null")
        .all(em);
  }

  /** A file with its bytes, if it exists, is not removed and is the reader's to see. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Content> open(long id) {
    Document document = em.find(Document.class, id);
    if (document == null
        || document.isRemoved()
        || !owners.mayRead(document.ownerKind(), document.ownerId())) {
      return Optional.empty();
    }
    byte[] bytes =
        (byte[])
            em.createNativeQuery("select bytes from document_content where sha256 = ?1")
                .setParameter(1, document.sha256())
                .getSingleResult();
    return Optional.of(
        new Content(document.name(), document.mediaType(), document.sha256(), bytes));
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ((Number) c[2]).longValue(),
        (String) c[3],
        new Names((String) c[4], (String) c[5]),
        Moments.of(c[6]));
  }
}
