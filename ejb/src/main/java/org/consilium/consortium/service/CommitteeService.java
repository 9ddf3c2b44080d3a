package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Committee;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.model.Seat;
import org.consilium.consortium.model.SeatEnded;
import org.consilium.consortium.model.SeatTaken;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/** Committees are set up and dissolved; people are appointed to their seats and leave them. */
@Stateless
@Audited
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
public class CommitteeService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;
  @Inject private Event<SeatTaken> taken;
  @Inject private Event<SeatEnded> ended;

  /** Sets a committee up and returns its id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("committee.found")
  public long found(@Valid CommitteeForm form) {
    access.mayKeepRegister();
    Committee committee =
        new Committee(
            form.nameEn(),
            form.nameZh(),
            form.mandate(),
            form.quorumNumerator(),
            form.quorumDenominator(),
            form.votingRule(),
            term(form.since(), form.last()));
    em.persist(committee);
    return committee.id();
  }

  /** Corrects names, mandate, quorum and voting rule; the term stays. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("committee.correct")
  public void correct(long id, @Valid CommitteeForm form) {
    access.mayKeepRegister();
    Committee committee = locked(id);
    if (form.version() != null && form.version() != committee.version()) {
      throw new RuleBroken("record.changed-meanwhile");
    }
    committee.rename(form.nameEn(), form.nameZh());
    committee.charge(form.mandate());
    committee.decideBy(form.quorumNumerator(), form.quorumDenominator(), form.votingRule());
  }

  /** Dissolves a committee on a day; the seats held then end with it. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("committee.dissolve")
  public void dissolve(long id, @NotNull LocalDate day, @Reason String reason) {
    access.mayKeepRegister();
    locked(id).end(day);
    for (Seat seat : seats(id)) {
      Period held = seat.period();
      if (!held.first().isBefore(day)) {
        throw new RuleBroken("committee.seat-begins-later", held.first());
      }
      if (held.end() == null || held.end().isAfter(day)) {
        leave(seat, day);
      }
    }
  }

  /** Appoints a person to a seat and returns its id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("seat.appoint")
  public long appoint(@Valid SeatForm form) {
    access.mayKeepRegister();
    Committee committee = locked(form.committeeId());
    if (em.find(Person.class, form.personId()) == null) {
      throw new RuleBroken("record.not-found");
    }
    Period held = term(form.since(), form.last());
    committee.mustCover(held);
    Seat seat = new Seat(form.committeeId(), form.personId(), form.post(), form.expertise(), held);
    seats(form.committeeId()).forEach(s -> s.mustStandBeside(seat, holder(s)));
    em.persist(seat);
    taken.fire(new SeatTaken(seat.id(), form.committeeId(), form.personId(), form.post(), held));
    return seat.id();
  }

  /** Ends a seat on a day. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("seat.end")
  public void end(long seatId, @NotNull LocalDate day, @Reason String reason) {
    access.mayKeepRegister();
    Seat seat = em.find(Seat.class, seatId);
    if (seat == null) {
      throw new RuleBroken("record.not-found");
    }
    locked(seat.committeeId());
    leave(seat, day);
  }

  private void leave(Seat seat, LocalDate day) {
    seat.end(day);
    ended.fire(new SeatEnded(seat.committeeId(), seat.personId(), seat.post(), day));
  }

  private Names holder(Seat seat) {
    Person person = em.find(Person.class, seat.personId());
    return new Names(person.nameZh(), person.nameEn());
  }

  private List<Seat> seats(long committeeId) {
    return em.createQuery(
            "select s from Seat s where s.committeeId = :committee order by s.id", Seat.class)
        .setParameter("committee", committeeId)
        .getResultList();
  }

  private static Period term(LocalDate since, LocalDate last) {
    return Period.between(since, last == null ? null : last.plusDays(1));
  }

  /** Seats of one committee are given one after the other. */
  private Committee locked(long id) {
    Committee committee = em.find(Committee.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (committee == null) {
      throw new RuleBroken("record.not-found");
    }
    return committee;
  }
}
