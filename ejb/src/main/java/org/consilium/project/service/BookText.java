package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.Target;

/** What a project promises now, as one canonical text: keys in order, no white space. */
@ApplicationScoped
class BookText {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Projects projects;
  @Inject private Clock clock;

  /** Code, dates, money, milestones, partners, people, hash of the judged version, targets. */
  String of(Project project) {
    return Json.createObjectBuilder()
        .add("code", project.code())
        .add("ends", project.endsOn().toString())
        .add("grantedFen", project.granted().minor())
        .add("milestones", milestones(project.id()))
        .add("partners", partners(project.id()))
        .add("people", people(project.id()))
        .add("proposalSha256", judged(project.id()))
        .add("starts", project.startsOn().toString())
        .add("targets", targets(project.id()))
        .add("title", project.title())
        .build()
        .toString();
  }

  private JsonArrayBuilder milestones(long projectId) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Milestone m : projects.milestones(projectId)) {
      SortedMap<String, String> fields = new TreeMap<>();
      fields.put("due", m.dueOn().toString());
      fields.put("instalment", m.instalment() == null ? "" : m.instalment().toString());
      fields.put("proof", m.proof());
      fields.put("title", m.title());
      array.add(CanonicalJson.object(fields));
    }
    return array;
  }

  private JsonArrayBuilder targets(long projectId) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Target t : projects.targets(projectId)) {
      SortedMap<String, String> fields = new TreeMap<>();
      fields.put("baseline", t.baseline().stripTrailingZeros().toPlainString());
      fields.put("due", t.dueOn().toString());
      fields.put("title", t.title());
      fields.put("unit", t.unit());
      fields.put("value", t.value().stripTrailingZeros().toPlainString());
      array.add(CanonicalJson.object(fields));
    }
    return array;
  }

  private JsonArrayBuilder partners(long projectId) {
    return rows(
        projectId,
        "select o.name_en, coalesce(o.name_zh, ''), w.role, w.work from project_partner w"
            + " join organisation o on o.id = w.organisation_id where w.project_id = ?1"
            + " and w.valid_from <= ?2 and (w.valid_to is null or w.valid_to > ?2) order by w.id",
        "nameEn",
        "nameZh",
        "role",
        "work");
  }

  private JsonArrayBuilder people(long projectId) {
    return rows(
        projectId,
        "select p.name_en, coalesce(p.name_zh, ''), w.part, w.affiliation from project_person w"
            + " join person p on p.id = w.person_id where w.project_id = ?1"
            + " and w.valid_from <= ?2 and (w.valid_to is null or w.valid_to > ?2) order by w.id",
        "nameEn",
        "nameZh",
        "part",
        "affiliation");
  }

  private JsonArrayBuilder rows(long projectId, String sql, String... keys) {
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, projectId)
            .setParameter(2, LocalDate.now(clock))
            .getResultList();
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Object row : rows) {
      SortedMap<String, String> fields = new TreeMap<>();
      for (int i = 0; i < keys.length; i++) {
        fields.put(keys[i], (String) ((Object[]) row)[i]);
      }
      array.add(CanonicalJson.object(fields));
    }
    return array;
  }

  private String judged(long projectId) {
    List<?> rows =
        em.createNativeQuery(
                "select v.sha256 from project j join proposal_version v on v.proposal_id ="
                    + " j.proposal_id and v.number = j.proposal_version where j.id = ?1")
            .setParameter(1, projectId)
            .getResultList();
    return rows.isEmpty() ? "" : (String) rows.get(0);
  }
}
