package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.RoundCriterion;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Rounds and their parts as kept. */
@ApplicationScoped
class Rounds {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Round get(long id) {
    return find(Round.class, id);
  }

  /** Any record of screening by its id. */
  <T> T find(Class<T> type, long id) {
    T found = em.find(type, id);
    if (found == null) {
      throw new RuleBroken("record.not-found");
    }
    return found;
  }

  List<Subject> subjects(long roundId) {
    return em.createQuery(
            "select s from Subject s where s.roundId = :round order by s.code", Subject.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  List<RoundCriterion> criteria(long roundId) {
    return em.createQuery(
            "select k from RoundCriterion k where k.roundId = :round order by k.position",
            RoundCriterion.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  List<PanelMember> panel(long roundId) {
    return em.createQuery(
            "select m from PanelMember m where m.roundId = :round order by m.id", PanelMember.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  Optional<PanelMember> member(long roundId, long personId) {
    return em.createQuery(
            "select m from PanelMember m where m.roundId = :round and m.personId = :person",
            PanelMember.class)
        .setParameter("round", roundId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The member who still is in the panel; refuses with a reason when there is none. */
  PanelMember activeMember(long roundId, long personId, String refusal) {
    return member(roundId, personId)
        .filter(PanelMember::isActive)
        .orElseThrow(() -> new RuleBroken(refusal));
  }

  List<Review> reviews(long roundId) {
    return em.createQuery(
            "select v from Review v where v.subjectId in"
                + " (select s.id from Subject s where s.roundId = :round) order by v.id",
            Review.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  List<Decision> decisions(long roundId) {
    return em.createQuery(
            "select d from Decision d where d.subjectId in"
                + " (select s.id from Subject s where s.roundId = :round) order by d.id",
            Decision.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  Meeting meeting(long roundId) {
    return em.createQuery("select m from Meeting m where m.roundId = :round", Meeting.class)
        .setParameter("round", roundId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new RuleBroken("meeting.none"));
  }

  Round roundOf(Subject subject) {
    return get(subject.roundId());
  }
}
