package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.proposal.model.Facts;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.Rule;
import org.consilium.shared.model.Names;

/** Asks every rule of a proposal's call, and whether everything the form wants is there. */
@ApplicationScoped
class Checks {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Proposals proposals;
  @Inject private Snapshots snapshots;
  @Inject private FormChecks form;
  @Inject private CallQueries calls;
  @Inject private RulePacks packs;

  /** All findings, the form's first, then the law's, then the programme's. */
  List<Finding> of(Proposal proposal) {
    CallRow call = calls.find(proposal.callId()).orElseThrow();
    List<Finding> findings = new ArrayList<>(form.of(proposal, call));
    Facts facts = facts(proposal, call);
    for (RulePacks.Rule r : packs.rules(call.packId())) {
      findings.addAll(
          new Rule(r.code(), r.kind(), r.params(), r.citation(), r.blocks()).check(facts));
    }
    return findings;
  }

  /** The findings that stand in the way of handing in, seals among them. */
  List<Finding> blocking(Proposal proposal) {
    return of(proposal).stream().filter(Finding::isBlocking).toList();
  }

  /** True when the part is sealed as it is now. */
  boolean holds(Participation part) {
    String now = snapshots.part(part).toString();
    String hash = CanonicalJson.sha256(now.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return hash.equals(part.sealedHash());
  }

  private Facts facts(Proposal proposal, CallRow call) {
    Map<String, List<String>> tags =
        packs.categories(call.packId()).stream()
            .collect(Collectors.toMap(RulePacks.Category::code, RulePacks.Category::tags));
    List<Facts.Part> parts =
        proposals.parts(proposal.id()).stream()
            .sorted(java.util.Comparator.comparing(Participation::role))
            .map(p -> part(p, tags::get))
            .toList();
    return new Facts(parts, leaders(proposal), ledInCall(proposal));
  }

  private Facts.Part part(Participation part, Function<String, List<String>> tags) {
    Object[] organisation =
        (Object[])
            em.createNativeQuery("select name_zh, name_en, kind from organisation where id = ?1")
                .setParameter(1, part.organisationId())
                .getSingleResult();
    List<Facts.Cost> costs =
        snapshots.lines(part).stream()
            .map(b -> new Facts.Cost(tags.apply(b.category()), b.source(), b.amount()))
            .toList();
    Names name = new Names((String) organisation[0], (String) organisation[1]);
    return new Facts.Part(part.id(), name, (String) organisation[2], costs);
  }

  private List<Facts.Leader> leaders(Proposal proposal) {
    List<?> rows =
        em.createNativeQuery(
                "select p.name_zh, p.name_en, (select count(*) from investigator o"
                    + " join proposal f on f.id = o.proposal_id and f.state = 'FUNDED' and f.id <> ?1"
                    + " where o.person_id = p.id)"
                    + " from investigator i join person p on p.id = i.person_id"
                    + " where i.proposal_id = ?1 order by i.kind")
            .setParameter(1, proposal.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Facts.Leader(
                    new Names((String) c[0], (String) c[1]), ((Number) c[2]).intValue()))
        .toList();
  }

  private int ledInCall(Proposal proposal) {
    Number led =
        (Number)
            em.createNativeQuery(
                    "select count(*) from proposal o join participation x on x.proposal_id = o.id"
                        + " and x.role = 'LEAD' where o.call_id = ?1 and o.id <> ?2"
                        + " and o.state not in ('DRAFT', 'WITHDRAWN', 'INELIGIBLE') and x.organisation_id ="
                        + " (select organisation_id from participation where proposal_id = ?2 and role = 'LEAD')")
                .setParameter(1, proposal.callId())
                .setParameter(2, proposal.id())
                .getSingleResult();
    return led.intValue();
  }
}
