package org.consilium.consortium.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.consortium.service.PersonRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Navigation;

/** The list of people. */
@Named
@RequestScoped
public class PeoplePage {

  @Inject private PersonQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Navigation navigation;

  private ListView<PersonRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("people", queries::page)
            .filter("text")
            .filter("profession")
            .filter("organisation")
            .filter("waiting")
            .column(
                Column.<PersonRow>text("name", "person.name", r -> r.name().in(display.isChinese()))
                    .sortable()
                    .to(r -> "/consortium/person.xhtml?id=" + r.id()))
            .column(
                Column.<PersonRow>text("profession", "person.profession", PersonRow::profession)
                    .sortable())
            .column(
                Column.text(
                    "where",
                    "person.where",
                    r -> r.where() == null ? null : r.where().in(display.isChinese())))
            .column(Column.text("expertise", "person.expertise", PersonRow::expertise))
            .column(Column.text("orcid", "person.orcid", PersonRow::orcid))
            .column(Column.text("email", "person.email", PersonRow::email))
            .column(
                Column.number(
                    "waiting", "person.waiting", r -> r.waiting() == 0 ? null : r.waiting()));
  }

  public ListView<PersonRow> getList() {
    return list;
  }

  public Person.Profession[] getProfessions() {
    return Person.Profession.values();
  }

  public boolean isKeeper() {
    return navigation.has("administrator") || navigation.has("centre-manager");
  }

  public boolean isOfficer() {
    return navigation.has("institution-officer") || isKeeper();
  }
}
