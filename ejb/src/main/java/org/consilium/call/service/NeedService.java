package org.consilium.call.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.consortium.service.AffiliationQueries;
import org.consilium.consortium.service.AffiliationQueries.Belonging;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Clinicians post needs. */
@Stateless
@Audited
@RolesAllowed(Roles.CLINICIAN)
public class NeedService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CallAccess access;
  @Inject private CurrentUser user;
  @Inject private AffiliationQueries affiliations;
  @Inject private Clock clock;

  /** Writes down a need as a draft; null as id begins a new one. Returns the id. */
  @RolesAllowed(Roles.CLINICIAN)
  @Audited("need.write")
  public long write(Long id, @Valid NeedForm form) {
    ClinicalNeed need = id == null ? begin() : mine(id);
    need.write(
        form.title(), form.problem(), form.currentPractice(), form.currentCost(), form.target());
    em.persist(need);
    return need.id();
  }

  /** Shows a need to everybody. */
  @RolesAllowed(Roles.CLINICIAN)
  @Audited("need.publish")
  public void publish(long id) {
    mine(id).publish(OffsetDateTime.now(clock));
  }

  /** Takes a need back. */
  @RolesAllowed(Roles.CLINICIAN)
  @Audited("need.withdraw")
  public void withdraw(long id, @Reason String reason) {
    mine(id).withdraw();
  }

  /** A proposal takes a need up. Called by the proposal's own command, which checks who acts. */
  @PermitAll
  @Audited("need.match")
  public void match(long id) {
    find(id).match();
  }

  /** A proposal for it is funded. Called by the decision's own command. */
  @PermitAll
  @Audited("need.answer")
  public void answer(long id) {
    find(id).answer();
  }

  private ClinicalNeed begin() {
    LocalDate today = LocalDate.now(clock);
    Belonging where =
        affiliations
            .main(user.personId(), today)
            .orElseThrow(() -> new RuleBroken("affiliation.needed"));
    return new ClinicalNeed(
        user.personId(), where.organisationId(), where.frozen(), OffsetDateTime.now(clock));
  }

  private ClinicalNeed mine(long id) {
    ClinicalNeed need = find(id);
    access.mayChange(need);
    return need;
  }

  private ClinicalNeed find(long id) {
    ClinicalNeed need = em.find(ClinicalNeed.class, id);
    if (need == null) {
      throw new RuleBroken("record.not-found");
    }
    return need;
  }
}
