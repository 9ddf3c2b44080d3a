package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Document;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;

/** Files of records: added after a check of what they are, removed, never changed. */
@Stateless
@Audited
@RolesAllowed(Roles.MEMBER)
public class Documents {

  /** The most files one record can have. */
  public static final int MAX_FILES = 40;

  /** The most bytes the files of one record can have together. */
  public static final long MAX_TOTAL = 200L * 1024 * 1024;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DocumentOwners owners;
  @Inject private FileCheck check;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Adds a file to a record. Adding the same bytes under the same name again changes nothing.
   *
   * @param kind kind of the record, see {@link DocumentOwner}
   * @param ownerId its id
   * @param givenName name of the file
   * @param content its bytes, at most {@link FileCheck#MAX_BYTES}
   * @return id of the file
   */
  @RolesAllowed(Roles.MEMBER)
  @Audited("document.add")
  public long add(String kind, long ownerId, String givenName, byte[] content) {
    owners.mayChange(kind, ownerId);
    String name = check.name(givenName);
    String type = check.mediaType(name, content);
    String hash = CanonicalJson.sha256(content);
    oneAtATime(kind, ownerId);
    Object[] now = total(kind, ownerId);
    if (((Number) now[0]).longValue() >= MAX_FILES
        || ((Number) now[1]).longValue() + content.length > MAX_TOTAL) {
      throw new RuleBroken("document.quota", MAX_FILES, MAX_TOTAL / 1024 / 1024);
    }
    em.createNativeQuery(
            "insert into document_content (sha256, bytes) values (?1, ?2) on conflict do nothing")
        .setParameter(1, hash)
        .setParameter(2, content)
        .executeUpdate();
    Document document = new Document(kind, ownerId, name, type, hash, content.length);
    document.addedBy(user.accountId(), OffsetDateTime.now(clock));
    em.persist(document);
    return document.id();
  }

  /** Takes a file off its record. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("document.remove")
  public void remove(long id) {
    Document document = em.find(Document.class, id);
    if (document == null || document.isRemoved()) {
      throw new RuleBroken("record.not-found");
    }
    owners.mayChange(document.ownerKind(), document.ownerId());
    document.remove(OffsetDateTime.now(clock));
  }

  /** Two files added to one record at once are counted one after the other. */
  private void oneAtATime(String kind, long ownerId) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1), ?2)")
        .setParameter(1, kind)
        .setParameter(2, (int) ownerId)
        .getResultList();
  }

  private Object[] total(String kind, long ownerId) {
    return (Object[])
        em.createNativeQuery(
                "select count(*), coalesce(sum(size_bytes), 0) from document"
                    + " where owner_kind = ?1 and owner_id = ?2 and removed_at is null")
            .setParameter(1, kind)
            .setParameter(2, ownerId)
            .getSingleResult();
  }
}
