package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Found;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;

/** The whole proposal on one page, to check before handing in and to read afterwards. */
@Named
@ViewScoped
public class ReadPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient CallQueries calls;
  @Inject private transient RulePacks packs;
  @Inject private transient Display display;
  @Inject private transient CurrentUser user;

  private Long id;
  private ProposalRow proposal;
  private List<ProposalContent.Line> lines;
  private List<RulePacks.Category> categories;

  /** Reads everything. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    lines = content.lines(id);
    categories = packs.categories(calls.find(proposal.callId()).orElseThrow().packId());
  }

  /** The budget lines of a part. */
  public List<ProposalContent.Line> linesOf(long partId) {
    return lines.stream().filter(l -> l.partId() == partId).toList();
  }

  /** Name of a cost category. */
  public String category(String code) {
    return categories.stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .map(c -> display.name(c.nameZh(), c.nameEn()))
        .orElse(code);
  }

  public List<ProposalContent.Answer> getAnswers() {
    return content.answers(id);
  }

  public List<ProposalContent.Part> getPartners() {
    return content.parts(id);
  }

  public List<ProposalContent.Leader> getLeaders() {
    return content.leaders(id);
  }

  /** True for an author while it can be changed. */
  public boolean isWriting() {
    boolean author =
        proposal.createdBy() == user.personId()
            || content.leaders(id).stream().anyMatch(l -> l.personId() == user.personId());
    return proposal.isWithAuthors() && author;
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
