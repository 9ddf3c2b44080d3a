package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.proposal.service.PartForm;
import org.consilium.proposal.service.PartService;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;

/** One partner's part: what it does and what it plans to spend. */
@Named
@ViewScoped
public class PartPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int YEARS = 3;

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient CallQueries calls;
  @Inject private transient RulePacks packs;
  @Inject private transient PartService service;
  @Inject private transient Act act;

  private Long id;
  private Long part;
  private ProposalRow proposal;
  private ProposalContent.Part partner;
  private BudgetInput budget;
  private String work;

  /** Reads the part. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    partner =
        Found.orMissing(
            content.parts(id).stream().filter(p -> part != null && p.id() == part).findFirst());
    CallRow call = calls.find(proposal.callId()).orElseThrow();
    List<ProposalContent.Line> lines =
        content.lines(id).stream().filter(l -> l.partId() == part).toList();
    budget = new BudgetInput(packs.categories(call.packId()), years(call, lines));
    lines.forEach(budget::put);
    work = partner.work();
  }

  /** The years from the decision on, and every other year that has a line. */
  private static List<Integer> years(CallRow call, List<ProposalContent.Line> lines) {
    int first = call.decisionAt().getYear();
    return IntStream.concat(
            IntStream.range(first, first + YEARS),
            lines.stream().mapToInt(ProposalContent.Line::year))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /** Saves the part; its seal breaks. */
  public String save() {
    boolean done =
        act.run(() -> service.write(part, new PartForm(work, budget.lines())), "proposal.saved");
    return done ? "/proposal/proposal.xhtml?faces-redirect=true&id=" + id : null;
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public ProposalContent.Part getPartner() {
    return partner;
  }

  public BudgetInput getBudget() {
    return budget;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getPart() {
    return part;
  }

  public void setPart(Long part) {
    this.part = part;
  }

  public String getWork() {
    return work;
  }

  public void setWork(String work) {
    this.work = work;
  }
}
