package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;

/** Who has to do with a round today. */
@ApplicationScoped
class RoundPeople {

  private static final String HOLDING =
      "select distinct a.person_id from role_grant g join account a on a.id = g.account_id"
          + " where a.state = 'ACTIVE' and g.valid_from <= ?1"
          + " and (g.valid_to is null or g.valid_to > ?1) and ";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** The call managers who run it. */
  List<Long> office(Round round) {
    return ids(
        em.createNativeQuery(
                HOLDING
                    + "g.role = 'call-manager' and (g.scope = 'CENTRE'"
                    + " or g.scope = ?2 and g.scope_id = ?3) order by 1")
            .setParameter(1, LocalDate.now(clock))
            .setParameter(2, round.purpose().name())
            .setParameter(3, round.sourceId())
            .getResultList());
  }

  /** Chairs of the committee. */
  List<Long> chairs() {
    return ids(
        em.createNativeQuery(
                HOLDING + "g.role = 'committee-chair' and g.scope = 'CENTRE' order by 1")
            .setParameter(1, LocalDate.now(clock))
            .getResultList());
  }

  /** Members who accepted their seat. */
  List<Long> panel(Round round) {
    return rounds.panel(round.id()).stream()
        .filter(PanelMember::isActive)
        .map(PanelMember::personId)
        .toList();
  }

  private static List<Long> ids(List<?> rows) {
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
