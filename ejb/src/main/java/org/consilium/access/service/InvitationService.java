package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.access.model.Invitation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Officers and the centre's office invite people, send again, take back. */
@Stateless
@Audited
@RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
public class InvitationService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private InvitationAccess access;
  @Inject private InvitationLetters letters;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Invites and returns what came of it. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
  @Audited("invitation.send")
  public Sent send(@Valid InvitationForm form) {
    Invitation invitation =
        new Invitation(form.email(), form.name(), form.role(), form.locale(), user.accountId())
            .into(form.organisationId(), form.post());
    access.mayInvite(invitation);
    mustBeTheOnlyOne(invitation);
    return out(invitation);
  }

  /** Sends it again with a new link; the old one is worth nothing any more. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
  @Audited("invitation.resend")
  public Sent resend(long id) {
    Invitation invitation = find(id);
    access.mayHandle(invitation);
    if (!invitation.isGood(OffsetDateTime.now(clock))) {
      mustBeTheOnlyOne(invitation);
    }
    return out(invitation);
  }

  /** Takes it back; its link is worth nothing any more. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
  @Audited("invitation.withdraw")
  public void withdraw(long id, @Reason String reason) {
    Invitation invitation = find(id);
    access.mayHandle(invitation);
    invitation.withdraw();
  }

  private Sent out(Invitation invitation) {
    String token = Secrets.token();
    invitation.send(Secrets.hash(token), OffsetDateTime.now(clock));
    em.persist(invitation);
    em.flush();
    return new Sent(invitation.id(), letters.invite(invitation, token));
  }

  private void mustBeTheOnlyOne(Invitation invitation) {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
        .setParameter(1, "invitation:" + invitation.email())
        .getResultList();
    boolean open =
        em.createQuery("select i from Invitation i where i.email = :email", Invitation.class)
            .setParameter("email", invitation.email())
            .getResultStream()
            .filter(other -> other != invitation && other.state() == Invitation.State.SENT)
            .anyMatch(other -> other.isSamePlace(invitation));
    if (open) {
      throw new RuleBroken("invitation.open-already", invitation.email());
    }
  }

  private Invitation find(long id) {
    Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (invitation == null) {
      throw new RuleBroken("record.not-found");
    }
    return invitation;
  }
}
