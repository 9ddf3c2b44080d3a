package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Review;

/** Computes conflicts of interest from facts and keeps them in step with the facts. */
@ApplicationScoped
class ConflictFinder {

  private static final int YEARS_AFTER_LEAVING = 3;

  private static final String NAME = "coalesce(o.name_zh || ' ', '') || o.name_en";
  private static final String SINCE =
      " || ' (' || cast(w.since as text) || ' –'"
          + " || case when w.present then '' else ' ' || cast(w.until as text) end || ')'";
  private static final String PERSON = "coalesce(p.name_zh || ' ', '') || p.name_en";

  private static final String TAUGHT =
      " || ' (' || cast(v.valid_from as text) || ' –'"
          + " || coalesce(' ' || cast(v.valid_to as text), '') || ')'";

  /**
   * Parameters: 1 round, 2 today, 3 the day before which leaving no longer matters. Judges are the
   * panel and everybody who could be asked into it. A claimed affiliation counts as much as a
   * verified one: in doubt, out.
   */
  private static final String FACTS =
      "with judge as (select person_id from panel_member where round_id = ?1"
          + " union select a.person_id from role_grant g join account a on a.id = g.account_id"
          + "  where g.role in ('reviewer', 'committee-chair', 'committee-secretary')"
          + "  and g.valid_from <= ?2 and (g.valid_to is null or g.valid_to > ?2)"
          + " union select person_id from seat where valid_from <= ?2 and (valid_to is null or valid_to > ?2)),"
          + " place as (select f.person_id, f.organisation_id,"
          + "  bool_or(f.valid_to is null or f.valid_to > ?2) as present,"
          + "  min(f.valid_from) as since, max(f.valid_to) as until"
          + "  from affiliation f join judge j on j.person_id = f.person_id where f.state <> 'REFUSED'"
          + "  and f.valid_from <= ?2 and (f.valid_to is null or f.valid_to > ?3)"
          + "  group by f.person_id, f.organisation_id),"
          + " holder as (select organisation_id, min(valid_from) as since from membership"
          + "  where kind = 'SHAREHOLDER' and valid_from <= ?2 and (valid_to is null or valid_to > ?2)"
          + "  group by organisation_id),"
          + " party as (select s.id as subject_id, sp.person_id from subject s"
          + "  join subject_person sp on sp.subject_id = s.id where s.round_id = ?1),"
          + " partner as (select s.id as subject_id, so.organisation_id from subject s"
          + "  join subject_organisation so on so.subject_id = s.id where s.round_id = ?1),"
          + " fact as ("
          + " select r.subject_id, w.person_id,"
          + "  case when w.present then 'SAME_ORGANISATION' else 'FORMER_ORGANISATION' end as kind, "
          + NAME
          + SINCE
          + " as source from partner r join place w on w.organisation_id = r.organisation_id"
          + "  join organisation o on o.id = r.organisation_id"
          + " union select r.subject_id, w.person_id, 'SHAREHOLDER', "
          + NAME
          + " || ' + ' || coalesce(u.name_zh || ' ', '') || u.name_en"
          + " || ' (' || cast(greatest(h.since, k.since) as text) || ' –)'"
          + "  from partner r join holder h on h.organisation_id = r.organisation_id"
          + "  join holder k on k.organisation_id <> r.organisation_id"
          + "  join place w on w.organisation_id = k.organisation_id and w.present"
          + "  join organisation o on o.id = r.organisation_id"
          + "  join organisation u on u.id = k.organisation_id"
          + " union select t.subject_id, t.person_id, 'APPLICANT', s.code from party t"
          + "  join judge j on j.person_id = t.person_id join subject s on s.id = t.subject_id"
          + " union select s.id, t.person_id, 'SAME_CALL_APPLICANT', x.code from party t"
          + "  join judge j on j.person_id = t.person_id join subject x on x.id = t.subject_id"
          + "  join subject s on s.round_id = ?1 and s.id <> t.subject_id"
          + "  and not exists (select 1 from party y where y.subject_id = s.id and y.person_id = t.person_id)"
          + " union select t.subject_id, i.person_id, 'CO_PROJECT', q.code from party t"
          + "  join investigator k on k.person_id = t.person_id"
          + "  join proposal q on q.id = k.proposal_id and q.state = 'FUNDED'"
          + "  join investigator i on i.proposal_id = q.id and i.person_id <> t.person_id"
          + "  join judge j on j.person_id = i.person_id"
          + " union select t.subject_id, v.supervisor_id, 'SUPERVISION', "
          + PERSON
          + TAUGHT
          + "  from party t join supervision v on v.student_id = t.person_id"
          + "  join judge j on j.person_id = v.supervisor_id join person p on p.id = t.person_id"
          + " union select t.subject_id, v.student_id, 'SUPERVISION', "
          + PERSON
          + TAUGHT
          + "  from party t join supervision v on v.supervisor_id = t.person_id"
          + "  join judge j on j.person_id = v.student_id join person p on p.id = t.person_id)"
          + " select subject_id, person_id, kind, string_agg(source, '; ' order by source) from fact"
          + " group by subject_id, person_id, kind order by subject_id, person_id, kind";

  private record Key(long subjectId, long personId, Conflict.Kind kind) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /**
   * Brings a round's conflicts up to date with the facts: new ones are added and take reviews away,
   * those without a fact any more disappear, cleared and declared ones stay.
   */
  void refresh(long roundId) {
    Map<Key, String> facts = facts(roundId);
    for (Conflict known : known(roundId)) {
      Key key = new Key(known.subjectId(), known.personId(), known.kind());
      String source = facts.remove(key);
      if (source != null) {
        known.found(source);
      } else if (known.kind() != Conflict.Kind.DECLARED) {
        em.remove(known);
      }
    }
    facts.forEach(
        (key, source) ->
            em.persist(new Conflict(key.subjectId(), key.personId(), key.kind(), source)));
    em.flush();
    takeReviewsAway(roundId);
  }

  /** Takes the reviews away from everybody who has a conflict now. */
  void takeReviewsAway(long roundId) {
    Set<List<Long>> out = new HashSet<>();
    for (Object row :
        em.createNativeQuery(
                "select c.subject_id, c.person_id from conflicted c join subject s on s.id = c.subject_id"
                    + " where s.round_id = ?1")
            .setParameter(1, roundId)
            .getResultList()) {
      Object[] c = (Object[]) row;
      out.add(List.of(((Number) c[0]).longValue(), ((Number) c[1]).longValue()));
    }
    for (Review review : rounds.reviews(roundId)) {
      if (review.state() != Review.State.REMOVED
          && out.contains(List.of(review.subjectId(), review.personId()))) {
        review.remove();
      }
    }
  }

  private Map<Key, String> facts(long roundId) {
    LocalDate today = LocalDate.now(clock);
    List<?> rows =
        em.createNativeQuery(FACTS)
            .setParameter(1, roundId)
            .setParameter(2, today)
            .setParameter(3, today.minusYears(YEARS_AFTER_LEAVING))
            .getResultList();
    Map<Key, String> facts = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      Key key =
          new Key(
              ((Number) c[0]).longValue(),
              ((Number) c[1]).longValue(),
              Conflict.Kind.valueOf((String) c[2]));
      facts.put(key, (String) c[3]);
    }
    return facts;
  }

  private List<Conflict> known(long roundId) {
    return em.createQuery(
            "select c from Conflict c where c.subjectId in"
                + " (select s.id from Subject s where s.roundId = :round) order by c.id",
            Conflict.class)
        .setParameter("round", roundId)
        .getResultList();
  }
}
