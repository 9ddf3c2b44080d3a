package org.consilium.call.api;

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
import java.time.OffsetDateTime;
import org.consilium.call.model.Call;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.platform.api.Api;
import org.consilium.platform.api.ListOf;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;

/** Calls. */
@Path("/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallResource implements Api.Resource {

  /** A call. */
  public record Item(
      long id,
      String code,
      Names title,
      Names summary,
      Call.State state,
      Money envelope,
      OffsetDateTime opensAt,
      OffsetDateTime closesAt,
      LocalDate decisionAt,
      int proposals) {}

  @Inject private CallQueries calls;

  /** A part of the list; sorts {@code code}, {@code closes}, each with {@code -} in front. */
  @GET
  public ListOf<Item> list(
      @QueryParam("text") String text,
      @QueryParam("state") String state,
      @QueryParam("sort") String sort,
      @QueryParam("first") int first,
      @QueryParam("size") @DefaultValue("50") int size) {
    PageRequest asked = new ListOf.Asked(first, size, sort).with("text", text, "state", state);
    return ListOf.of(asked, calls.page(asked), CallResource::item);
  }

  /** One call. */
  @GET
  @Path("{id}")
  public Item one(@PathParam("id") long id) {
    return calls
        .find(id)
        .map(CallResource::item)
        .orElseThrow(() -> new RuleBroken("record.not-found"));
  }

  private static Item item(CallRow c) {
    return new Item(
        c.id(),
        c.code(),
        new Names(c.titleZh(), c.titleEn()),
        new Names(c.summaryZh(), c.summaryEn()),
        c.state(),
        c.envelope(),
        c.opensAt(),
        c.closesAt(),
        c.decisionAt(),
        c.proposals());
  }
}
