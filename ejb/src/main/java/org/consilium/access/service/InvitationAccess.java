package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.access.model.Account;
import org.consilium.access.model.Invitation;
import org.consilium.access.model.RoleGrant;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Term;

/** Who may invite whom into which role. */
@ApplicationScoped
class InvitationAccess {

  /** What an officer can offer, in the own organisation only. */
  private static final List<String> OF_OFFICER =
      List.of(
          Roles.CLINICIAN,
          Roles.RESEARCHER,
          Roles.SUPERVISOR,
          Roles.TRAINEE,
          Roles.INSTITUTION_OFFICER);

  /** What only an administrator can offer: roles that pay, oversee or run the system. */
  private static final List<String> OF_ADMINISTRATOR =
      List.of(Roles.FINANCE, Roles.CENTRE_MANAGER, Roles.AUDITOR, Roles.ADMINISTRATOR);

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The roles the caller can offer, in the order people read them. */
  List<String> roles() {
    return Roles.GRANTABLE.stream().filter(this::mayOffer).toList();
  }

  /** True when the caller invites into every organisation. */
  boolean invitesEverywhere() {
    return user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
  }

  /**
   * Officers invite into their own organisation, the office into any; nobody invites themselves.
   */
  void mayInvite(Invitation invitation) {
    if (!mayOffer(invitation.role())) {
      throw new RuleBroken("invitation.role", new Term("role." + invitation.role()));
    }
    boolean officer =
        invitation.organisationId() != null
            && user.has(
                Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, invitation.organisationId());
    if (!invitesEverywhere() && !officer) {
      throw new RuleBroken("invitation.not-your-organisation");
    }
    if (isMine(invitation.email())) {
      throw new RuleBroken("invitation.self");
    }
  }

  /** Whoever could have sent it sends it again or takes it back. */
  void mayHandle(Invitation invitation) {
    mayInvite(invitation);
  }

  /** An invitation is worth nothing any more once the one who sent it could not send it today. */
  boolean stillStands(Invitation invitation) {
    Account sender = em.find(Account.class, invitation.sentBy());
    LocalDate today = LocalDate.now(clock);
    return sender.state() == Account.State.ACTIVE
        && em.createQuery(
                "select g from RoleGrant g where g.accountId = :sender and (g.role <> :officer or"
                    + " g.scopeId = :organisation)",
                RoleGrant.class)
            .setParameter("sender", sender.id())
            .setParameter("officer", Roles.INSTITUTION_OFFICER)
            .setParameter("organisation", invitation.organisationId())
            .getResultStream()
            .anyMatch(g -> g.holds(today) && offers(g.role(), invitation.role()));
  }

  private boolean mayOffer(String role) {
    return Roles.GRANTABLE.stream().anyMatch(held -> user.has(held) && offers(held, role));
  }

  private static boolean offers(String held, String role) {
    return switch (held) {
      case Roles.ADMINISTRATOR -> true;
      case Roles.CENTRE_MANAGER -> !OF_ADMINISTRATOR.contains(role);
      case Roles.INSTITUTION_OFFICER -> OF_OFFICER.contains(role);
      default -> false;
    };
  }

  private boolean isMine(String email) {
    Object mine =
        em.createNativeQuery("select email from person where id = ?1")
            .setParameter(1, user.personId())
            .getSingleResult();
    return email.equalsIgnoreCase(String.valueOf(mine));
  }
}
