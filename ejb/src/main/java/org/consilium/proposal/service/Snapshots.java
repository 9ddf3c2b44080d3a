package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;

/** Proposals and parts as one canonical text: keys in order, no white space. */
@ApplicationScoped
public class Snapshots {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Proposals proposals;
  @Inject private CallQueries calls;
  @Inject private RulePacks packs;

  /** A whole proposal: answers, call, files, investigators, parts with seals, summary, title. */
  public JsonObject proposal(Proposal proposal) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (Participation part : proposals.parts(proposal.id())) {
      parts.add(Json.createObjectBuilder(part(part)).add("seal", text(part.sealedHash())));
    }
    String call = calls.find(proposal.callId()).orElseThrow().code();
    return Json.createObjectBuilder()
        .add("answers", answers(proposal))
        .add("call", call)
        .add("code", proposal.code())
        .add("documents", documents(proposal))
        .add("investigators", investigators(proposal))
        .add("parts", parts)
        .add("summary", proposal.summary())
        .add("title", proposal.title())
        .build();
  }

  /** One partner's part: budget lines in order, organisation, role, work. */
  public JsonObject part(Participation part) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (BudgetLine line : lines(part)) {
      lines.add(
          Json.createObjectBuilder()
              .add("category", line.category())
              .add("fen", line.amount().minor())
              .add("source", line.source().name())
              .add("year", line.year()));
    }
    Object[] organisation =
        (Object[])
            em.createNativeQuery("select name_en, name_zh, kind from organisation where id = ?1")
                .setParameter(1, part.organisationId())
                .getSingleResult();
    return Json.createObjectBuilder()
        .add("budget", lines)
        .add(
            "organisation",
            Json.createObjectBuilder()
                .add("id", part.organisationId())
                .add("kind", (String) organisation[2])
                .add("nameEn", text(organisation[0]))
                .add("nameZh", text(organisation[1])))
        .add("role", part.role().name())
        .add("work", part.work())
        .build();
  }

  /** True when the part has a budget or says what it does. */
  boolean isPlanned(Participation part) {
    return !part.work().isBlank() || !lines(part).isEmpty();
  }

  /** The grant lines of a part on categories with a tag. */
  List<BudgetLine> grantLines(Participation part, String tag) {
    long callId = proposals.get(part.proposalId()).callId();
    List<String> tagged =
        packs.categories(pack(callId)).stream()
            .filter(c -> c.has(tag))
            .map(RulePacks.Category::code)
            .toList();
    return lines(part).stream()
        .filter(l -> l.source() == BudgetLine.Source.GRANT && tagged.contains(l.category()))
        .toList();
  }

  /** Codes of the cost categories a proposal's budget may use. */
  List<String> categories(long proposalId) {
    long callId = proposals.get(proposalId).callId();
    return packs.categories(pack(callId)).stream().map(RulePacks.Category::code).toList();
  }

  /** The lines of a part in order of category, source and year. */
  List<BudgetLine> lines(Participation part) {
    return em.createQuery(
            "select b from BudgetLine b where b.participationId = :part"
                + " order by b.category, b.source, b.year",
            BudgetLine.class)
        .setParameter("part", part.id())
        .getResultList();
  }

  private long pack(long callId) {
    return calls.find(callId).orElseThrow().packId();
  }

  private JsonArrayBuilder answers(Proposal proposal) {
    List<?> rows =
        em.createNativeQuery(
                "select s.title_en, s.title_zh, coalesce(a.text, '') from call_section s"
                    + " left join proposal_answer a on a.section_id = s.id and a.proposal_id = ?1"
                    + " where s.call_id = ?2 order by s.position")
            .setParameter(1, proposal.id())
            .setParameter(2, proposal.callId())
            .getResultList();
    JsonArrayBuilder answers = Json.createArrayBuilder();
    rows.forEach(row -> answers.add(object((Object[]) row, "titleEn", "titleZh", "text")));
    return answers;
  }

  /** Files by name and hash; the bytes stay under their hash for good. */
  private JsonArrayBuilder documents(Proposal proposal) {
    List<?> rows =
        em.createNativeQuery(
                "select name, sha256 from document where owner_kind = ?1 and owner_id = ?2"
                    + " and removed_at is null order by name, id")
            .setParameter(1, ProposalDocuments.KIND)
            .setParameter(2, proposal.id())
            .getResultList();
    JsonArrayBuilder documents = Json.createArrayBuilder();
    rows.forEach(row -> documents.add(object((Object[]) row, "name", "sha256")));
    return documents;
  }

  private JsonArrayBuilder investigators(Proposal proposal) {
    List<?> rows =
        em.createNativeQuery(
                "select i.kind, p.name_en, p.name_zh, i.affiliation from investigator i"
                    + " join person p on p.id = i.person_id where i.proposal_id = ?1 order by i.kind")
            .setParameter(1, proposal.id())
            .getResultList();
    JsonArrayBuilder people = Json.createArrayBuilder();
    rows.forEach(
        row -> people.add(object((Object[]) row, "kind", "nameEn", "nameZh", "affiliation")));
    return people;
  }

  private static JsonObjectBuilder object(Object[] row, String... keys) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      fields.put(keys[i], text(row[i]));
    }
    return CanonicalJson.object(fields);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
