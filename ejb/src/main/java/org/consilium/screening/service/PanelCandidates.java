package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMember;
import org.consilium.shared.model.RuleBroken;

/** Who can be asked into a panel: people with the role of a reviewer, and members of committees. */
@ApplicationScoped
class PanelCandidates {

  /**
   * What a person would bring.
   *
   * @param expertise from the committee seat, else from the profession
   * @param votes false for a secretary only
   */
  record Fit(PanelMember.Expertise expertise, boolean votes) {}

  /** Columns person, expertise, votes; parameters: today four times. */
  static final String PEOPLE =
      "(select p.id, p.name_zh, p.name_en, p.sort_key, p.expertise as keywords, p.search_text,"
          + " coalesce(max(t.expertise), case p.profession when 'CLINICIAN' then 'CLINICAL'"
          + "  when 'FINANCE' then 'FINANCE' when 'MANAGER' then 'INDUSTRY' else 'ENGINEERING' end) as expertise,"
          + " bool_or(g.role is null and t.post <> 'SECRETARY' or g.role in ('reviewer', 'committee-chair')) as votes"
          + " from person p left join account a on a.person_id = p.id"
          + " left join role_grant g on g.account_id = a.id"
          + "  and g.role in ('reviewer', 'committee-chair', 'committee-secretary')"
          + "  and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)"
          + " left join seat t on t.person_id = p.id and t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)"
          + " where g.id is not null or t.id is not null group by p.id)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** What a person would bring; refuses who cannot be asked. */
  Fit fit(long personId) {
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "k.expertise, k.votes",
            PEOPLE + " k",
            "k.id",
            c -> new Fit(PanelMember.Expertise.valueOf((String) c[0]), Boolean.TRUE.equals(c[1])))
        .given(today, today, today, today)
        .where("k.id = ?", personId)
        .all(em)
        .stream()
        .findFirst()
        .orElseThrow(() -> new RuleBroken("panel.no-candidate"));
  }
}
