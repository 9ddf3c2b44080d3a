package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Ror;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Uscc;

/** Keeps the register of organisations. */
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
    fill(organisation, form, 0);
    em.persist(organisation);
    return organisation.id();
  }

  /** Corrects an organisation's data. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("organisation.correct")
  public void correct(long id, @Valid OrganisationForm form) {
    access.mayKeepRegister();
    Organisation organisation = em.find(Organisation.class, id);
    if (organisation == null) {
      throw new RuleBroken("record.not-found");
    }
    if (form.version() != null && form.version() != organisation.version()) {
      throw new RuleBroken("record.changed-meanwhile");
    }
    organisation.classify(form.kind());
    organisation.rename(form.nameEn(), form.nameZh());
    fill(organisation, form, id);
  }

  private void fill(Organisation organisation, OrganisationForm form, long id) {
    Uscc uscc = isBlank(form.uscc()) ? null : new Uscc(form.uscc());
    Ror ror = isBlank(form.ror()) ? null : new Ror(form.ror());
    mustBeAlone("uscc", uscc == null ? null : uscc.value(), id);
    mustBeAlone("ror", ror == null ? null : ror.value(), id);
    organisation.identify(uscc, ror);
    organisation.read(form.reading());
    organisation.grade(form.hospitalGrade());
    organisation.size(form.companySize());
    organisation.keepBooksBy(form.financeRegime());
    organisation.locate(form.country(), form.city());
  }

  /** An identifier belongs to one organisation; the refusal names the one that has it. */
  private void mustBeAlone(String column, String value, long id) {
    if (value == null) {
      return;
    }
    List<?> holders =
        em.createNativeQuery(
                "select name_zh, name_en from organisation where " + column + " = ?1 and id <> ?2")
            .setParameter(1, value)
            .setParameter(2, id)
            .getResultList();
    if (!holders.isEmpty()) {
      Object[] names = (Object[]) holders.get(0);
      throw new RuleBroken(
          "organisation.identifier-taken", value, new Names((String) names[0], (String) names[1]));
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
