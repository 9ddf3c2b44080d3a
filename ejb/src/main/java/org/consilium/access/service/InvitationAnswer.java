package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.consilium.access.model.Invitation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/**
 * Answers an invitation by its link. Open to everybody: who comes here cannot sign in yet; the
 * link's secret is the permission. Looking at it changes nothing, so that programs which follow
 * links in mail use nothing up.
 */
@Stateless
@PermitAll
public class InvitationAnswer {

  /**
   * What is offered.
   *
   * @param place the organisation, or null for the centre itself
   * @param userName the account the person has already, or null
   * @param secondFactor true when the role needs one
   */
  public record Offer(
      String email,
      String name,
      Names place,
      String post,
      String role,
      String from,
      OffsetDateTime expiresAt,
      String userName,
      boolean secondFactor) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private InvitationAccess access;
  @Inject private InvitationLetters letters;
  @Inject private Joining joining;
  @Inject private Clock clock;

  /** What a good link offers; empty for every other link. */
  @PermitAll
  public Optional<Offer> offer(String token) {
    return find(token, LockModeType.NONE).filter(this::isGood).map(this::offer);
  }

  /** Joins; returns the user name to sign in with. */
  @PermitAll
  @Audited("invitation.accept")
  public String accept(String token, @Valid AcceptForm form) {
    Invitation invitation = good(token);
    Joining.Joined joined = joining.join(invitation, form);
    invitation.accept(joined.accountId(), OffsetDateTime.now(clock));
    letters.answered(invitation, "letter.invitation-accepted");
    return joined.userName();
  }

  /** Says no. */
  @PermitAll
  @Audited("invitation.decline")
  public void decline(String token) {
    Invitation invitation = good(token);
    invitation.decline(OffsetDateTime.now(clock));
    letters.answered(invitation, "letter.invitation-declined");
  }

  private Invitation good(String token) {
    return find(token, LockModeType.PESSIMISTIC_WRITE)
        .filter(this::isGood)
        .orElseThrow(() -> new RuleBroken("invitation.over"));
  }

  private boolean isGood(Invitation invitation) {
    return invitation.isGood(OffsetDateTime.now(clock)) && access.stillStands(invitation);
  }

  private Optional<Invitation> find(String token, LockModeType lock) {
    return em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
        .setParameter("hash", Secrets.hash(token))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private Offer offer(Invitation invitation) {
    Object[] c =
        (Object[])
            em.createNativeQuery(
                    "select o.name_zh, o.name_en, coalesce(s.name_zh || ' ', '') || s.name_en as"
                        + " sender, (select k.user_name from account k join person q on q.id ="
                        + " k.person_id where lower(q.email) = i.email) from invitation i left join"
                        + " organisation o on o.id = i.organisation_id join account a on a.id ="
                        + " i.sent_by join person s on s.id = a.person_id where i.id = ?1")
                .setParameter(1, invitation.id())
                .getSingleResult();
    return new Offer(
        invitation.email(),
        invitation.name(),
        c[1] == null ? null : new Names((String) c[0], (String) c[1]),
        invitation.post(),
        invitation.role(),
        (String) c[2],
        invitation.expiresAt(),
        (String) c[3],
        Roles.SECOND_FACTOR.contains(invitation.role()));
  }
}
