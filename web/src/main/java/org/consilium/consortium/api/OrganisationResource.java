package org.consilium.consortium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.consortium.service.OrganisationRow;
import org.consilium.platform.api.Api;
import org.consilium.platform.api.ListOf;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;

/** Organisations. */
@Path("/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource implements Api.Resource {

  /** An organisation; relations are kinds of membership, with a comma between them. */
  public record Item(
      long id,
      Organisation.Kind kind,
      Names name,
      String country,
      String city,
      String ror,
      String relations) {}

  @Inject private OrganisationQueries organisations;

  /** A part of the list, as of a day; sorts {@code name}, {@code kind}, {@code country}. */
  @GET
  public ListOf<Item> list(
      @QueryParam("text") String text,
      @QueryParam("kind") String kind,
      @QueryParam("relation") String relation,
      @QueryParam("asOf") String asOf,
      @QueryParam("sort") String sort,
      @QueryParam("first") int first,
      @QueryParam("size") @DefaultValue("50") int size) {
    PageRequest asked =
        new ListOf.Asked(first, size, sort)
            .with("text", text, "kind", kind, "relation", relation, "asOf", asOf);
    return ListOf.of(asked, organisations.page(asked), OrganisationResource::item);
  }

  private static Item item(OrganisationRow o) {
    return new Item(
        o.id(),
        o.kind(),
        new Names(o.nameZh(), o.nameEn()),
        o.country(),
        o.city(),
        o.ror(),
        o.relations());
  }
}
