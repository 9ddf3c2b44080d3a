package org.consilium.proposal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.consilium.platform.api.Api;
import org.consilium.platform.api.ListOf;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;

/** Proposals, as far as the owner of the token may see them. */
@Path("/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource implements Api.Resource {

  /** A proposal. */
  public record Item(
      long id,
      String code,
      String title,
      String summary,
      Proposal.State state,
      long callId,
      String callCode,
      Names lead,
      Money requested,
      OffsetDateTime submittedAt) {}

  @Inject private ProposalQueries proposals;

  /**
   * A part of the list; sorts {@code code}, {@code title}, {@code requested}, {@code submitted}.
   */
  @GET
  public ListOf<Item> list(
      @QueryParam("text") String text,
      @QueryParam("state") String state,
      @QueryParam("call") String call,
      @QueryParam("sort") String sort,
      @QueryParam("first") int first,
      @QueryParam("size") @DefaultValue("50") int size) {
    PageRequest asked =
        new ListOf.Asked(first, size, sort).with("text", text, "state", state, "call", call);
    return ListOf.of(asked, proposals.page(asked), ProposalResource::item);
  }

  /** One proposal. */
  @GET
  @Path("{id}")
  public Item one(@PathParam("id") long id) {
    return proposals
        .find(id)
        .map(ProposalResource::item)
        .orElseThrow(() -> new RuleBroken("record.not-found"));
  }

  private static Item item(ProposalRow p) {
    return new Item(
        p.id(),
        p.code(),
        p.title(),
        p.summary(),
        p.state(),
        p.callId(),
        p.callCode(),
        new Names(p.leadZh(), p.leadEn()),
        p.requested(),
        p.submittedAt());
  }
}
