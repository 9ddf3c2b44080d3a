package org.consilium.consortium.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.consilium.consortium.service.AffiliationRow;
import org.consilium.consortium.service.CommitmentQueries;
import org.consilium.consortium.service.CommitmentRow;
import org.consilium.consortium.service.MembershipQueries;
import org.consilium.consortium.service.MembershipRow;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.consortium.service.Participations;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Navigation;

/** An organisation as of a day: facts, relations to the centre, people, promises, work. */
@Named
@RequestScoped
public class OrganisationPage {

  @Inject private OrganisationQueries queries;
  @Inject private MembershipQueries memberships;
  @Inject private PersonQueries persons;
  @Inject private CommitmentQueries promises;
  @Inject private Instance<Participations> work;
  @Inject private AsOf asOf;
  @Inject private Navigation navigation;

  private Long id;
  private OrganisationFacts facts;
  private List<MembershipRow> relations;
  private List<MembershipRow> history;
  private List<AffiliationRow> people;
  private List<CommitmentRow> commitments;
  private final List<Participations.Part> parts = new ArrayList<>();
  private final List<Participations.All> lists = new ArrayList<>();

  /** Reads the organisation. */
  public void load() {
    facts = Found.orMissing(id, queries::find);
    relations = memberships.of(id, asOf.getDay());
    history = memberships.history(id);
    people = persons.of(id, asOf.getDay());
    commitments = promises.of(id);
    for (Participations capability : work) {
      parts.addAll(capability.ofOrganisation(id));
      capability.all(id).ifPresent(lists::add);
    }
  }

  public boolean isKeeper() {
    return navigation.has("administrator") || navigation.has("centre-manager");
  }

  public OrganisationFacts getFacts() {
    return facts;
  }

  public List<MembershipRow> getRelations() {
    return relations;
  }

  public List<MembershipRow> getHistory() {
    return history;
  }

  public List<AffiliationRow> getPeople() {
    return people;
  }

  public List<CommitmentRow> getCommitments() {
    return commitments;
  }

  public List<Participations.Part> getParts() {
    return parts;
  }

  public List<Participations.All> getLists() {
    return lists;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
