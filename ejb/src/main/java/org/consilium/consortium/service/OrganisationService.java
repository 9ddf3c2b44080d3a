package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.Ror;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Uscc;

/** Keeps the register of organisations and their dated relations to the centre. */
@Stateless
@Audited
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
public class OrganisationService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;

  /** Adds an organisation and returns its id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("organisation.add")
  public long add(@Valid OrganisationForm form) {
    access.mayKeepRegister();
    Organisation organisation = new Organisation(form.kind(), form.nameEn(), form.nameZh());
    fill(organisation, form);
    em.persist(organisation);
    return organisation.id();
  }

  /** Corrects an organisation's data. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("organisation.correct")
  public void correct(long id, @Valid OrganisationForm form) {
    access.mayKeepRegister();
    Organisation organisation = find(id);
    organisation.rename(form.nameEn(), form.nameZh());
    fill(organisation, form);
  }

  private static void fill(Organisation organisation, OrganisationForm form) {
    organisation.identify(
        isBlank(form.uscc()) ? null : new Uscc(form.uscc()),
        isBlank(form.ror()) ? null : new Ror(form.ror()));
    organisation.grade(form.hospitalGrade());
    organisation.size(form.companySize());
    organisation.locate(form.country(), form.city());
  }

  /**
   * A relation begins: share in parts per million for shareholders, alliance and tier for alliance
   * members.
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("membership.join")
  public long join(
      long organisationId,
      Membership.Kind kind,
      Integer sharePpm,
      Long allianceId,
      Membership.Tier tier,
      LocalDate day,
      String decisionRef) {
    access.mayKeepRegister();
    find(organisationId);
    Period period = Period.from(day);
    Membership membership =
        switch (kind) {
          case SHAREHOLDER ->
              Membership.shareholder(
                  organisationId, sharePpm == null ? 0 : sharePpm, period, decisionRef);
          case FOUNDING_MEMBER -> Membership.founder(organisationId, period, decisionRef);
          case ALLIANCE_MEMBER ->
              Membership.ally(organisationId, alliance(allianceId), tier, period, decisionRef);
          case SERVICE_CUSTOMER -> Membership.customer(organisationId, period, decisionRef);
        };
    em.persist(membership);
    return membership.id();
  }

  /** A relation ends on a day. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("membership.leave")
  public void leave(long membershipId, LocalDate day, @Reason String reason) {
    access.mayKeepRegister();
    Membership membership = em.find(Membership.class, membershipId);
    if (membership == null) {
      throw new RuleBroken("record.not-found");
    }
    membership.end(day);
  }

  private long alliance(Long id) {
    if (id == null || find(id).kind() != Organisation.Kind.ALLIANCE) {
      throw new RuleBroken("membership.alliance.missing");
    }
    return id;
  }

  private Organisation find(long id) {
    Organisation organisation = em.find(Organisation.class, id);
    if (organisation == null) {
      throw new RuleBroken("record.not-found");
    }
    return organisation;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
