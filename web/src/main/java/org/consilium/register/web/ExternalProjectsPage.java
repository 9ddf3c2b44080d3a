package org.consilium.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.register.model.ExternalStatus;
import org.consilium.register.service.ExternalProjectQueries;
import org.consilium.register.service.ExternalProjectRow;
import org.consilium.register.service.RegisterChoices;

/** The list of projects funded elsewhere. */
@Named
@RequestScoped
public class ExternalProjectsPage {

  @Inject private ExternalProjectQueries queries;
  @Inject private RegisterChoices choices;
  @Inject private OrganisationQueries organisations;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ExternalProjectRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("external-projects", queries::page)
            .within("organisation")
            .filter("text")
            .filter("status")
            .filter("year")
            .filter("country")
            .filter("scheme")
            .filter("programme");
    names();
    figures();
  }

  private void names() {
    list.column(
            Column.<ExternalProjectRow>text(
                    "acronym", "register.acronym", ExternalProjectRow::acronym)
                .sortable()
                .to(r -> "/register/project.xhtml?id=" + r.id()))
        .column(Column.text("title", "register.title", ExternalProjectRow::title))
        .column(Column.status("status", "state", ExternalProjectRow::status))
        .column(
            Column.text(
                "coordinator",
                "register.coordinator",
                r -> r.coordinator().in(display.isChinese())));
  }

  private void figures() {
    list.column(
            Column.<ExternalProjectRow>number(
                    "partners", "register.partners", ExternalProjectRow::partners)
                .sortable())
        .column(
            Column.<ExternalProjectRow>money("grant", "register.grant", ExternalProjectRow::grant)
                .sortable())
        .column(
            Column.<ExternalProjectRow>day(
                    "starts", "register.starts", ExternalProjectRow::startsOn)
                .sortable())
        .column(
            Column.<ExternalProjectRow>day("ends", "register.ends", ExternalProjectRow::endsOn)
                .sortable());
  }

  /** The organisation whose projects these are, or null. */
  public OrganisationFacts getOrganisation() {
    String id = list.filterValue("organisation");
    return id.matches("\\d{1,18}") ? organisations.find(Long.parseLong(id)).orElse(null) : null;
  }

  /** Name of a country in the reader's language. */
  public String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(display.getLocale());
  }

  public ListView<ExternalProjectRow> getList() {
    return list;
  }

  public ExternalStatus[] getStatuses() {
    return ExternalStatus.values();
  }

  public List<String> getSchemes() {
    return choices.schemes();
  }

  public List<String> getCountries() {
    return choices.countries();
  }

  public List<RegisterChoices.Word> getProgrammes() {
    return choices.programmes();
  }
}
