package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;

/** Who judges: call managers ask people, the people answer. */
@Stateless
@Audited
@RolesAllowed({
  Roles.CALL_MANAGER,
  Roles.REVIEWER,
  Roles.COMMITTEE_CHAIR,
  Roles.COMMITTEE_SECRETARY
})
public class PanelService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ConflictFinder conflicts;
  @Inject private ScreeningTasks tasks;
  @Inject private PanelCandidates candidates;

  /** Asks a person into the panel; who held a seat before is asked again. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("panel.invite")
  public void invite(long roundId, long personId) {
    Round round = mine(roundId);
    PanelCandidates.Fit fit = candidates.fit(personId);
    PanelMember member = rounds.member(roundId, personId).orElse(null);
    if (member == null) {
      em.persist(new PanelMember(roundId, personId, fit.expertise(), fit.votes()));
    } else {
      member.inviteAgain();
    }
    em.flush();
    conflicts.refresh(roundId);
    tasks.invite(round, personId);
  }

  /** Takes a person out of the panel; reviews not handed in go back. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("panel.withdraw")
  public void withdraw(long memberId, @NotBlank @Size(max = 1000) @Reason String why) {
    PanelMember member = rounds.find(PanelMember.class, memberId);
    Round round = mine(member.roundId());
    member.withdraw();
    tasks.invitationAnswered(round, member);
    leave(round, member);
  }

  /** The person agrees to judge. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("panel.accept")
  public void accept(long memberId) {
    PanelMember member = own(memberId);
    member.accept();
    em.flush();
    conflicts.refresh(member.roundId());
    tasks.invitationAnswered(rounds.get(member.roundId()), member);
  }

  /** The person does not agree, and says why; also later, when things change. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("panel.decline")
  public void decline(long memberId, @Size(max = 1000) @Reason String why) {
    PanelMember member = own(memberId);
    member.decline(why);
    Round round = rounds.get(member.roundId());
    tasks.invitationAnswered(round, member);
    leave(round, member);
  }

  private void leave(Round round, PanelMember member) {
    for (Review review : rounds.reviews(round.id())) {
      boolean open =
          review.state() == Review.State.ASSIGNED || review.state() == Review.State.DRAFT;
      if (review.personId() == member.personId() && open) {
        review.remove();
      }
    }
    tasks.reviewsChanged(round, member.personId());
  }

  private PanelMember own(long memberId) {
    PanelMember member = rounds.find(PanelMember.class, memberId);
    access.mustBe(member.personId());
    mustForm(rounds.get(member.roundId()));
    return member;
  }

  private Round mine(long roundId) {
    Round round = rounds.get(roundId);
    access.mayRun(round);
    mustForm(round);
    return round;
  }

  private static void mustForm(Round round) {
    round.mustBe(Round.State.PANEL, Round.State.ASSIGNED, Round.State.REVIEWING);
  }
}
