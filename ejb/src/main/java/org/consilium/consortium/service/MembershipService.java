package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Shares;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * The four dated relations of organisations to the centre begin, change and end, each by a
 * decision. Nothing is overwritten: a change is an end and a new beginning.
 */
@Stateless
@Audited
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
public class MembershipService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;

  /** A relation begins; returns its id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("membership.join")
  public long join(@Valid JoinForm form) {
    access.mayKeepRegister();
    organisation(form.organisationId());
    Period period = Period.from(form.day());
    long organisation = form.organisationId();
    String ref = form.decisionRef();
    return begin(
        switch (form.kind()) {
          case SHAREHOLDER ->
              Membership.shareholder(
                  organisation, form.sharePpm() == null ? 0 : form.sharePpm(), period, ref);
          case FOUNDING_MEMBER -> Membership.founder(organisation, period, ref);
          case ALLIANCE_MEMBER ->
              Membership.ally(organisation, alliance(form, organisation), form.tier(), period, ref);
          case SERVICE_CUSTOMER -> Membership.customer(organisation, period, ref);
        });
  }

  /** Share (in parts per million) or tier change on a day; returns the id of the new row. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("membership.change")
  public long change(
      long membershipId,
      Integer sharePpm,
      Membership.Tier tier,
      @NotNull LocalDate day,
      @NotBlank @Size(max = 200) @Reason String decisionRef) {
    access.mayKeepRegister();
    Membership next = find(membershipId).change(day, sharePpm, tier, decisionRef);
    em.flush();
    return begin(next);
  }

  /** A relation ends on a day, by a decision. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("membership.leave")
  public void leave(
      long membershipId,
      @NotNull LocalDate day,
      @NotBlank @Size(max = 200) @Reason String decisionRef) {
    access.mayKeepRegister();
    find(membershipId).end(day, decisionRef);
  }

  private long begin(Membership membership) {
    for (Membership other : of(membership.organisationId())) {
      if (other.meets(membership)) {
        throw new RuleBroken("membership.holds-already", membership.kind(), other.period());
      }
    }
    if (membership.kind() == Membership.Kind.SHAREHOLDER) {
      oneAtATime();
      shares().mustHaveRoomFor(new Shares.Stake(membership.sharePpm(), membership.period()));
    }
    em.persist(membership);
    return membership.id();
  }

  private List<Membership> of(long organisationId) {
    return em.createQuery(
            "select m from Membership m where m.organisationId = :organisation order by m.id",
            Membership.class)
        .setParameter("organisation", organisationId)
        .getResultList();
  }

  private Shares shares() {
    return new Shares(
        em.createQuery(
                "select m from Membership m where m.kind ="
                    + " org.consilium.consortium.model.Membership.Kind.SHAREHOLDER",
                Membership.class)
            .getResultStream()
            .map(m -> new Shares.Stake(m.sharePpm(), m.period()))
            .toList());
  }

  /** Two shares written down at once are added up one after the other. */
  private void oneAtATime() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('membership.shares'))")
        .getResultList();
  }

  private long alliance(JoinForm form, long member) {
    Long id = form.allianceId();
    Organisation alliance = id == null ? null : em.find(Organisation.class, id);
    if (alliance == null || alliance.kind() != Organisation.Kind.ALLIANCE || id == member) {
      throw new RuleBroken("membership.alliance.missing");
    }
    return id;
  }

  /** Relations of one organisation are written one command after the other. */
  private void organisation(long id) {
    if (em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new RuleBroken("record.not-found");
    }
  }

  private Membership find(long id) {
    Membership membership = em.find(Membership.class, id);
    if (membership == null) {
      throw new RuleBroken("record.not-found");
    }
    organisation(membership.organisationId());
    return membership;
  }
}
