package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.service.AffiliationRow;
import org.consilium.consortium.service.AffiliationService;
import org.consilium.consortium.service.Choice;
import org.consilium.consortium.service.ClaimForm;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.consortium.service.PersonFacts;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.shared.model.Names;

/** An affiliation is claimed, answered, ended. */
@Named
@ViewScoped
public class AffiliationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonQueries queries;
  @Inject private transient OrganisationQueries organisations;
  @Inject private transient AffiliationService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private Long person;
  private PersonFacts facts;
  private AffiliationRow affiliation;
  private Choice organisation;
  private String post;
  private LocalDate since;
  private LocalDate last;
  private LocalDate lastDay;
  private String reason;
  private String endReason;

  /** Reads the affiliation, or begins a claim of the person. */
  public void load() {
    since = LocalDate.now(clock);
    lastDay = since;
    if (id != null) {
      affiliation = Found.orMissing(queries.affiliation(id));
      person = affiliation.personId();
    }
    facts = Found.orMissing(queries.find(person == null ? 0 : person));
  }

  /** Organisations by name. */
  public List<Choice> find(String text) {
    return organisations.like(text).stream()
        .map(o -> new Choice(o.id(), new Names(o.nameZh(), o.nameEn())))
        .toList();
  }

  /** Claims it. */
  public String claim() {
    ClaimForm form =
        new ClaimForm(person, organisation == null ? null : organisation.id(), post, since, last);
    return act.get(() -> service.claim(form), "affiliation.claimed-now") == null ? null : back();
  }

  /** Confirms it. */
  public String verify() {
    return act.run(() -> service.verify(id), "affiliation.verified-now") ? back() : null;
  }

  /** Refuses it with the reason. */
  public String refuse() {
    return act.run(() -> service.refuse(id, reason), "affiliation.refused-now") ? back() : null;
  }

  /** Ends it after its last day. */
  public String end() {
    boolean done =
        act.run(() -> service.end(id, lastDay.plusDays(1), endReason), "affiliation.ended-now");
    return done ? back() : null;
  }

  private String back() {
    return "/consortium/person.xhtml?faces-redirect=true&id=" + person;
  }

  public PersonFacts getFacts() {
    return facts;
  }

  public AffiliationRow getAffiliation() {
    return affiliation;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public Choice getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Choice organisation) {
    this.organisation = organisation;
  }

  public String getPost() {
    return post;
  }

  public void setPost(String post) {
    this.post = post;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getEndReason() {
    return endReason;
  }

  public void setEndReason(String endReason) {
    this.endReason = endReason;
  }
}
