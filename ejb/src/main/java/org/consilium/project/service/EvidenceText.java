package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.consilium.project.model.Milestone;

/** Evidence as one canonical text: files by name and hash, milestone, what was written. */
@ApplicationScoped
class EvidenceText {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  String of(Milestone milestone, String what) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    for (Object row :
        em.createNativeQuery(
                "select name, sha256 from document where owner_kind = ?1 and owner_id = ?2"
                    + " and removed_at is null order by name, id")
            .setParameter(1, MilestoneDocuments.KIND)
            .setParameter(2, milestone.id())
            .getResultList()) {
      Object[] c = (Object[]) row;
      files.add(Json.createObjectBuilder().add("name", (String) c[0]).add("sha256", (String) c[1]));
    }
    return Json.createObjectBuilder()
        .add("files", files)
        .add("milestone", milestone.title())
        .add("text", what.trim())
        .build()
        .toString();
  }
}
