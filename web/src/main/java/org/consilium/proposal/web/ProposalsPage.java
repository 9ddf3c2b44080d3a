package org.consilium.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;

/** The list of proposals the reader may see. */
@Named
@RequestScoped
public class ProposalsPage {

  @Inject private ProposalQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ProposalRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("proposals", queries::page)
            .filter("text")
            .filter("state")
            .filter("call")
            .filter("mine")
            .column(
                Column.<ProposalRow>text("code", "proposal.code", ProposalRow::code)
                    .sortable()
                    .to(r -> "/proposal/proposal.xhtml?id=" + r.id()))
            .column(
                Column.<ProposalRow>text("title", "proposal.title", ProposalRow::title)
                    .sortable()
                    .to(r -> "/proposal/proposal.xhtml?id=" + r.id()))
            .column(Column.status("state", "state", ProposalRow::state))
            .column(Column.text("lead", "proposal.lead", r -> display.name(r.leadZh(), r.leadEn())))
            .column(
                Column.<ProposalRow>text("call", "call.one", ProposalRow::callCode)
                    .to(r -> "/call/call.xhtml?id=" + r.callId()))
            .column(
                Column.<ProposalRow>money("requested", "proposal.requested", ProposalRow::requested)
                    .sortable())
            .column(
                Column.<ProposalRow>moment(
                        "submitted", "proposal.submitted", ProposalRow::submittedAt)
                    .sortable());
  }

  public ListView<ProposalRow> getList() {
    return list;
  }

  public Proposal.State[] getStates() {
    return Proposal.State.values();
  }
}
