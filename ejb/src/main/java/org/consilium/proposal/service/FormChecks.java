package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.consilium.call.service.CallRow;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Finding.Outcome;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.Words;
import org.consilium.shared.model.Names;

/** Whether everything the call's form wants is there: answers, investigators, parts, seals. */
@ApplicationScoped
class FormChecks {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Proposals proposals;
  @Inject private Snapshots snapshots;
  @Inject private Checks checks;

  List<Finding> of(Proposal proposal, CallRow call) {
    List<Finding> findings = new ArrayList<>();
    if (proposal.summary().isBlank()) {
      findings.add(broken(call, "FORM-SUMMARY", "check.summary"));
    }
    findings.addAll(answers(proposal, call));
    findings.addAll(investigators(proposal, call));
    findings.addAll(parts(proposal, call));
    return findings;
  }

  private List<Finding> answers(Proposal proposal, CallRow call) {
    List<Finding> findings = new ArrayList<>();
    List<?> rows =
        em.createNativeQuery(
                "select s.title_zh, s.title_en, s.max_words, s.required, coalesce(a.text, ''), s.position"
                    + " from call_section s left join proposal_answer a on a.section_id = s.id"
                    + " and a.proposal_id = ?1 where s.call_id = ?2 order by s.position")
            .setParameter(1, proposal.id())
            .setParameter(2, proposal.callId())
            .getResultList();
    for (Object one : rows) {
      Object[] c = (Object[]) one;
      Names title = new Names((String) c[0], (String) c[1]);
      int words = Words.count((String) c[4]);
      int most = ((Number) c[2]).intValue();
      String clause = "FORM-" + c[5];
      if (words == 0 && (Boolean) c[3]) {
        findings.add(broken(call, clause, "check.answer.missing", title));
      } else if (words > most) {
        findings.add(broken(call, clause, "check.answer.long", title, words, most));
      }
    }
    return findings;
  }

  private List<Finding> investigators(Proposal proposal, CallRow call) {
    List<Finding> findings = new ArrayList<>();
    List<?> rows =
        em.createNativeQuery(
                "select i.kind, p.name_zh, p.name_en, i.accepted_at from investigator i"
                    + " join person p on p.id = i.person_id where i.proposal_id = ?1")
            .setParameter(1, proposal.id())
            .getResultList();
    for (Investigator.Kind kind : Investigator.Kind.values()) {
      Object[] seat =
          rows.stream()
              .map(Object[].class::cast)
              .filter(c -> c[0].equals(kind.name()))
              .findFirst()
              .orElse(null);
      if (seat == null) {
        findings.add(broken(call, "FORM-PI", "check.investigator.missing", kind));
      } else if (seat[3] == null) {
        Names name = new Names((String) seat[1], (String) seat[2]);
        findings.add(broken(call, "FORM-PI", "check.investigator.waits", name, kind));
      }
    }
    return findings;
  }

  private List<Finding> parts(Proposal proposal, CallRow call) {
    List<Finding> findings = new ArrayList<>();
    for (Participation part : proposals.parts(proposal.id())) {
      Object[] name =
          (Object[])
              em.createNativeQuery("select name_zh, name_en from organisation where id = ?1")
                  .setParameter(1, part.organisationId())
                  .getSingleResult();
      Names organisation = new Names((String) name[0], (String) name[1]);
      if (!snapshots.isPlanned(part)) {
        findings.add(broken(call, "FORM-PART", "check.part.empty", organisation));
      } else if (part.sealedHash() == null || !checks.holds(part)) {
        findings.add(broken(call, "FORM-SEAL", "check.seal.missing", organisation));
      }
    }
    return findings;
  }

  private static Finding broken(CallRow call, String clause, String key, Object... figures) {
    return new Finding(clause, call.code(), Outcome.FAIL, key, List.of(figures), null);
  }
}
