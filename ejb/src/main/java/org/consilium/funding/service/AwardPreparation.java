package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.platform.service.Inbox;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.SubjectDecided;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/**
 * A released decision to fund becomes an award, in the transaction of the release: the budget of
 * the frozen version, brought to the amount that was decided, each line in proportion.
 */
@ApplicationScoped
class AwardPreparation {

  private record Line(long organisationId, String category, boolean own, int year, long fen) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingPeople people;
  @Inject private Inbox inbox;

  /** Hears the decisions of call screening. */
  void follow(@Observes SubjectDecided decided) {
    if (decided.purpose() == Round.Purpose.CALL && decided.outcome() == Outcome.FUND) {
      prepare(decided);
    }
  }

  private void prepare(SubjectDecided decided) {
    Object[] proposal =
        (Object[])
            em.createNativeQuery(
                    "select p.code, p.title, c.pack_id, v.body, v.sha256 from proposal p join call"
                        + " c on c.id = p.call_id join proposal_version v on v.proposal_id = p.id"
                        + " where p.id = ?1 order by v.number desc limit 1")
                .setParameter(1, decided.refId())
                .getSingleResult();
    Award award =
        new Award(
            decided.decisionId(),
            decided.refId(),
            (String) proposal[0],
            (String) proposal[1],
            decided.releasedAt());
    award.give(
        ((Number) proposal[2]).longValue(),
        decided.amount(),
        (String) proposal[4],
        decided.conditions());
    em.persist(award);
    lines(award, read((String) proposal[3]));
    people
        .finance()
        .forEach(
            person ->
                inbox.ask(
                    person,
                    "task.award-issue",
                    "/funding/award.xhtml?id=" + award.id(),
                    null,
                    "award:" + award.id(),
                    award.code(),
                    award.title(),
                    award.amount()));
  }

  /** The centre's lines share what was decided; the partners' own stay as they promised. */
  private void lines(Award award, List<Line> planned) {
    List<Line> granted = planned.stream().filter(l -> !l.own()).toList();
    if (granted.isEmpty()) {
      throw new RuleBroken("award.no-budget", award.code());
    }
    List<Money> amounts = award.amount().split(granted.stream().map(Line::fen).toList());
    for (int i = 0; i < granted.size(); i++) {
      keep(award, granted.get(i), amounts.get(i));
    }
    planned.stream().filter(Line::own).forEach(l -> keep(award, l, Money.fen(l.fen())));
  }

  private void keep(Award award, Line line, Money amount) {
    if (amount.minor() > 0) {
      em.persist(
          new AwardLine(
              award.id(), line.organisationId(), line.category(), line.own(), line.year(), amount));
    }
  }

  private static List<Line> read(String body) {
    List<Line> lines = new ArrayList<>();
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      for (JsonValue each : reader.readObject().getJsonArray("parts")) {
        JsonObject part = each.asJsonObject();
        long organisation = part.getJsonObject("organisation").getJsonNumber("id").longValue();
        for (JsonValue one : part.getJsonArray("budget")) {
          JsonObject line = one.asJsonObject();
          lines.add(
              new Line(
                  organisation,
                  line.getString("category"),
                  line.getString("source").equals(BudgetLine.Source.OWN.name()),
                  line.getInt("year"),
                  line.getJsonNumber("fen").longValue()));
        }
      }
    }
    return lines;
  }
}
