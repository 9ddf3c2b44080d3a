package org.consilium.consortium.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.consortium.service.OrganisationRow;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;

/** The list of organisations. */
@Named
@RequestScoped
public class OrganisationsPage {

  @Inject private OrganisationQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Msg msg;
  @Inject private CurrentUser user;

  private ListView<OrganisationRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("organisations", queries::page)
            .filter("text")
            .filter("kind")
            .filter("relation")
            .filter("asOf")
            .column(
                Column.<OrganisationRow>text(
                        "name", "organisation.name", r -> display.name(r.nameZh(), r.nameEn()))
                    .sortable()
                    .to(r -> "/consortium/organisation.xhtml?id=" + r.id()))
            .column(
                Column.<OrganisationRow>text("kind", "organisation.kind", r -> r.kind()).sortable())
            .column(Column.text("relations", "organisation.relation", this::relations))
            .column(
                Column.<OrganisationRow>text("country", "organisation.country", r -> r.country())
                    .sortable())
            .column(Column.text("city", "organisation.city", r -> r.city()))
            .column(Column.text("ror", "organisation.ror", r -> r.ror()));
  }

  private String relations(OrganisationRow row) {
    if (row.relations() == null) {
      return null;
    }
    return Arrays.stream(row.relations().split(","))
        .map(kind -> msg.label(Membership.Kind.valueOf(kind)))
        .collect(Collectors.joining(", "));
  }

  public ListView<OrganisationRow> getList() {
    return list;
  }

  public Organisation.Kind[] getKinds() {
    return Organisation.Kind.values();
  }

  public Membership.Kind[] getRelations() {
    return Membership.Kind.values();
  }

  public boolean isMayAdd() {
    return user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
  }
}
