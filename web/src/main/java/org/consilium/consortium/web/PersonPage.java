package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.consortium.service.AffiliationRow;
import org.consilium.consortium.service.AffiliationService;
import org.consilium.consortium.service.CommitteeQueries;
import org.consilium.consortium.service.PersonFacts;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Navigation;

/** A person: facts, affiliations with their answers, seats. Without an id it is the reader. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonQueries queries;
  @Inject private transient CommitteeQueries committees;
  @Inject private transient AffiliationService service;
  @Inject private transient Act act;
  @Inject private transient CurrentUser user;
  @Inject private transient Navigation navigation;

  private Long id;
  private PersonFacts person;
  private List<AffiliationRow> affiliations = List.of();
  private List<CommitteeQueries.SeatRow> seats = List.of();

  /** Reads the person. */
  public void load() {
    if (id == null) {
      id = user.personId();
    }
    person = Found.orMissing(queries.find(id));
    affiliations = queries.affiliations(id);
    seats = committees.seatsOf(id);
  }

  /** Confirms an affiliation for the reader's organisation. */
  public String verify(long affiliation) {
    act.run(() -> service.verify(affiliation), "affiliation.verified-now");
    return "/consortium/person.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isMine() {
    return id.equals(user.personId());
  }

  public boolean isMayChange() {
    return isMine() || navigation.has("administrator") || navigation.has("centre-manager");
  }

  public PersonFacts getPerson() {
    return person;
  }

  public List<AffiliationRow> getAffiliations() {
    return affiliations;
  }

  public List<CommitteeQueries.SeatRow> getSeats() {
    return seats;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
