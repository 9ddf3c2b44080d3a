package org.consilium.project.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.consilium.platform.api.Api;
import org.consilium.platform.api.ListOf;
import org.consilium.project.model.Project;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;

/** Projects. */
@Path("/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource implements Api.Resource {

  /** A project; partners are the organisations that take part today. */
  public record Item(
      long id,
      String code,
      String title,
      String summary,
      Project.State state,
      Long callId,
      String callCode,
      Money granted,
      LocalDate startsOn,
      LocalDate endsOn,
      Names lead,
      int partners) {}

  @Inject private ProjectQueries projects;

  /**
   * A part of the list; sorts {@code code}, {@code title}, {@code granted}, {@code starts}, {@code
   * ends}.
   */
  @GET
  public ListOf<Item> list(
      @QueryParam("text") String text,
      @QueryParam("state") String state,
      @QueryParam("partner") String partner,
      @QueryParam("sort") String sort,
      @QueryParam("first") int first,
      @QueryParam("size") @DefaultValue("50") int size) {
    PageRequest asked =
        new ListOf.Asked(first, size, sort).with("text", text, "state", state, "partner", partner);
    return ListOf.of(asked, projects.page(asked), ProjectResource::item);
  }

  /** One project. */
  @GET
  @Path("{id}")
  public Item one(@PathParam("id") long id) {
    return projects
        .find(id)
        .map(ProjectResource::item)
        .orElseThrow(() -> new RuleBroken("record.not-found"));
  }

  private static Item item(ProjectRow p) {
    return new Item(
        p.id(),
        p.code(),
        p.title(),
        p.summary(),
        p.state(),
        p.callId(),
        p.callCode(),
        p.granted(),
        p.startsOn(),
        p.endsOn(),
        p.lead(),
        p.partners());
  }
}
