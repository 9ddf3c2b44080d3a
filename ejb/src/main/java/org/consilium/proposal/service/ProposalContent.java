package org.consilium.proposal.service;

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
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Words;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** What stands in one proposal the reader may see: answers, parts, people, findings. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ProposalContent {

  /** An answer under a heading of the form; version 0 while there is none. */
  public record Answer(
      long sectionId,
      String titleEn,
      String titleZh,
      int maxWords,
      String text,
      int version,
      OffsetDateTime savedAt,
      String savedBy)
      implements Serializable {

    /** Words written. */
    public int words() {
      return Words.count(text);
    }
  }

  /** A partner's part; the seal, if any, holds for it as it is now. */
  public record Part(
      long id,
      long organisationId,
      String nameEn,
      String nameZh,
      String kind,
      Participation.Role role,
      String work,
      Money grant,
      Money own,
      String sealedBy,
      OffsetDateTime sealedAt)
      implements Serializable {

    /** True when its officer sealed it and it has not changed since. */
    public boolean isSealed() {
      return sealedAt != null;
    }
  }

  /** A line of a part's budget. */
  public record Line(long partId, String category, BudgetLine.Source source, int year, Money amount)
      implements Serializable {}

  /** An investigator. */
  public record Leader(
      Investigator.Kind kind,
      long personId,
      String nameEn,
      String nameZh,
      String affiliation,
      OffsetDateTime acceptedAt)
      implements Serializable {}

  /** What the centre's office found about a clause; the newest verdict of each clause. */
  public record Verdict(String clause, boolean passed, String note, String who, OffsetDateTime at)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalQueries queries;
  @Inject private Proposals proposals;
  @Inject private Checks checks;

  /** The form's headings in order, each with its answer. */
  @RolesAllowed(Roles.MEMBER)
  public List<Answer> answers(long id) {
    long callId = seen(id).callId();
    return SqlList.of(
            "s.id, s.title_en, s.title_zh, s.max_words, coalesce(a.text, ''), coalesce(a.version, 0),"
                + " a.saved_at, a.saved_by",
            "call_section s left join proposal_answer a on a.section_id = s.id and a.proposal_id = "
                + id,
            "s.position",
            c ->
                new Answer(
                    ((Number) c[0]).longValue(),
                    (String) c[1],
                    (String) c[2],
                    ((Number) c[3]).intValue(),
                    (String) c[4],
                    ((Number) c[5]).intValue(),
                    Moments.of(c[6]),
                    (String) c[7]))
        .where("s.call_id = ?", callId)
        .all(em);
  }

  /** The partners, the lead first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Part> parts(long id) {
    seen(id);
    return SqlList.of(
            "x.id, o.id as organisation, o.name_en, o.name_zh, o.kind, x.role, x.work,"
                + " (select coalesce(sum(amount_fen), 0) from budget_line where participation_id = x.id"
                + " and source = 'GRANT') as asked,"
                + " (select coalesce(sum(amount_fen), 0) from budget_line where participation_id = x.id"
                + " and source = 'OWN') as own, x.sealed_name, x.sealed_at",
            "participation x join organisation o on o.id = x.organisation_id",
            "x.id",
            ProposalContent::part)
        .where("x.proposal_id = ?", id)
        .orderedBy("x.role <> 'LEAD', x.id")
        .all(em);
  }

  /** All budget lines, by part, category, source and year. */
  @RolesAllowed(Roles.MEMBER)
  public List<Line> lines(long id) {
    seen(id);
    return SqlList.of(
            "b.participation_id, b.category, b.source, b.year, b.amount_fen",
            "budget_line b join participation x on x.id = b.participation_id",
            "b.participation_id, b.category, b.source, b.year",
            c ->
                new Line(
                    ((Number) c[0]).longValue(),
                    (String) c[1],
                    BudgetLine.Source.valueOf((String) c[2]),
                    ((Number) c[3]).intValue(),
                    Money.fen(((Number) c[4]).longValue())))
        .where("x.proposal_id = ?", id)
        .all(em);
  }

  /** The investigators. */
  @RolesAllowed(Roles.MEMBER)
  public List<Leader> leaders(long id) {
    seen(id);
    return SqlList.of(
            "i.kind, p.id, p.name_en, p.name_zh, i.affiliation, i.accepted_at",
            "investigator i join person p on p.id = i.person_id",
            "i.kind",
            c ->
                new Leader(
                    Investigator.Kind.valueOf((String) c[0]),
                    ((Number) c[1]).longValue(),
                    (String) c[2],
                    (String) c[3],
                    (String) c[4],
                    Moments.of(c[5])))
        .where("i.proposal_id = ?", id)
        .all(em);
  }

  /** What the form and the rules say about it now. */
  @RolesAllowed(Roles.MEMBER)
  public List<Finding> findings(long id) {
    seen(id);
    return checks.of(proposals.get(id));
  }

  /** The newest verdict of each clause. */
  @RolesAllowed(Roles.MEMBER)
  public List<Verdict> verdicts(long id) {
    seen(id);
    return SqlList.of(
            "v.clause, v.passed, v.note, v.actor_name, v.at",
            "eligibility_verdict v",
            "v.id",
            c ->
                new Verdict(
                    (String) c[0], (Boolean) c[1], (String) c[2], (String) c[3], Moments.of(c[4])))
        .where("v.proposal_id = ?", id)
        .where(
            "not exists (select 1 from eligibility_verdict later where later.proposal_id ="
                + " v.proposal_id and later.clause = v.clause and later.id > v.id)")
        .all(em);
  }

  private ProposalRow seen(long id) {
    return queries.find(id).orElseThrow(() -> new RuleBroken("record.not-found"));
  }

  private static Part part(Object[] c) {
    return new Part(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        (String) c[4],
        Participation.Role.valueOf((String) c[5]),
        (String) c[6],
        Money.fen(((Number) c[7]).longValue()),
        Money.fen(((Number) c[8]).longValue()),
        (String) c[9],
        Moments.of(c[10]));
  }
}
