package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.Choice;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.consortium.service.OrganisationService;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** The form of an organisation; a new one is compared with those already known. */
@Named
@ViewScoped
public class OrganisationEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationQueries queries;
  @Inject private transient OrganisationService service;
  @Inject private transient Act act;

  private Long id;
  private OrganisationFacts facts;
  private final OrganisationInput input = new OrganisationInput();
  private List<Choice> alike = List.of();
  private String compared;
  private boolean another;

  /** Reads the organisation, or begins a new one. */
  public void load() {
    if (id != null) {
      facts = Found.orMissing(queries.find(id));
      input.read(facts);
    }
  }

  /** Saves; a new one that looks like a known one is saved only when said to be another. */
  public String save() {
    if (id != null) {
      boolean done = act.run(() -> service.correct(id, input.form()), "organisation.saved");
      return done ? address(id) : null;
    }
    if (looksKnown()) {
      return null;
    }
    Long added = act.get(() -> service.add(input.form()), "organisation.added");
    return added == null ? null : address(added);
  }

  /** The tick counts for the names it was given for. */
  private boolean looksKnown() {
    String names = input.getNameEn() + " " + input.getNameZh();
    if (another && names.equals(compared)) {
      return false;
    }
    another = false;
    compared = names;
    alike = queries.alike(input.getNameEn(), input.getNameZh());
    return !alike.isEmpty();
  }

  private static String address(long id) {
    return "/consortium/organisation.xhtml?faces-redirect=true&id=" + id;
  }

  public OrganisationInput getInput() {
    return input;
  }

  public OrganisationFacts getFacts() {
    return facts;
  }

  public List<Choice> getAlike() {
    return alike;
  }

  public boolean isAnother() {
    return another;
  }

  public void setAnother(boolean another) {
    this.another = another;
  }

  public Organisation.Kind[] getKinds() {
    return Organisation.Kind.values();
  }

  public Organisation.HospitalGrade[] getGrades() {
    return Organisation.HospitalGrade.values();
  }

  public Organisation.CompanySize[] getSizes() {
    return Organisation.CompanySize.values();
  }

  public Organisation.FinanceRegime[] getRegimes() {
    return Organisation.FinanceRegime.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
