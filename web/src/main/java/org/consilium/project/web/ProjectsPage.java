package org.consilium.project.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.project.model.Project;
import org.consilium.project.model.Tier;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;

/** The list of projects the reader may see. */
@Named
@RequestScoped
public class ProjectsPage {

  @Inject private ProjectQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ProjectRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("projects", queries::page)
            .filter("text")
            .filter("state")
            .filter("tier")
            .filter("year")
            .filter("partner")
            .filter("call")
            .filter("mine")
            .column(
                Column.<ProjectRow>text("code", "project.code", ProjectRow::code)
                    .sortable()
                    .to(ProjectsPage::address))
            .column(
                Column.<ProjectRow>text("title", "project.title", ProjectRow::title)
                    .sortable()
                    .to(ProjectsPage::address))
            .column(Column.status("state", "state", ProjectRow::state))
            .column(Column.text("tier", "project.tier", ProjectRow::tier))
            .column(Column.text("lead", "project.lead", r -> r.lead().in(display.isChinese())))
            .column(Column.number("partners", "project.partners-count", ProjectRow::partners))
            .column(
                Column.<ProjectRow>money("granted", "project.granted", ProjectRow::granted)
                    .sortable())
            .column(
                Column.<ProjectRow>day("starts", "project.starts", ProjectRow::startsOn).sortable())
            .column(Column.<ProjectRow>day("ends", "project.ends", ProjectRow::endsOn).sortable());
  }

  private static String address(ProjectRow row) {
    return "/project/project.xhtml?id=" + row.id();
  }

  public ListView<ProjectRow> getList() {
    return list;
  }

  public Project.State[] getStates() {
    return Project.State.values();
  }

  public Tier[] getTiers() {
    return Tier.values();
  }

  public List<Integer> getYears() {
    return queries.years();
  }
}
