package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.service.PersonFacts;
import org.consilium.consortium.service.PersonForm;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.consortium.service.PersonService;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Navigation;
import org.consilium.shared.model.RuleBroken;

/** The form of a person: the own one for everybody, every one for a keeper of the register. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonQueries queries;
  @Inject private transient PersonService service;
  @Inject private transient Act act;
  @Inject private transient Navigation navigation;
  @Inject private transient CurrentUser user;

  private Long id;
  private PersonFacts person;
  private String nameEn;
  private String nameZh;
  private String reading;
  private String email;
  private String orcid;
  private Person.Profession profession;
  private String expertise;

  /** Reads the person, or begins a new one. */
  public void load() {
    if (!isKeeper() && !Long.valueOf(user.personId()).equals(id)) {
      throw new RuleBroken("person.not-yours");
    }
    if (id != null) {
      person = Found.orMissing(queries.find(id));
      nameEn = person.name().en();
      nameZh = person.name().zh();
      reading = person.reading();
      email = person.email();
      orcid = person.orcid();
      profession = person.profession();
      expertise = person.expertise();
    }
  }

  /** Saves. */
  public String save() {
    Integer version = person == null ? null : person.version();
    PersonForm form =
        new PersonForm(version, nameEn, nameZh, reading, email, orcid, profession, expertise);
    if (id == null) {
      Long made = act.get(() -> service.add(form), "person.added");
      return made == null ? null : address(made);
    }
    return act.run(() -> service.correct(id, form), "person.saved") ? address(id) : null;
  }

  private static String address(long id) {
    return "/consortium/person.xhtml?faces-redirect=true&id=" + id;
  }

  /** True when the address can be changed here. */
  public boolean isKeeper() {
    return navigation.has("administrator") || navigation.has("centre-manager");
  }

  public Person.Profession[] getProfessions() {
    return Person.Profession.values();
  }

  public PersonFacts getPerson() {
    return person;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getReading() {
    return reading;
  }

  public void setReading(String reading) {
    this.reading = reading;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getOrcid() {
    return orcid;
  }

  public void setOrcid(String orcid) {
    this.orcid = orcid;
  }

  public Person.Profession getProfession() {
    return profession;
  }

  public void setProfession(Person.Profession profession) {
    this.profession = profession;
  }

  public String getExpertise() {
    return expertise;
  }

  public void setExpertise(String expertise) {
    this.expertise = expertise;
  }
}
