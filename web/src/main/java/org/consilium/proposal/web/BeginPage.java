package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.NeedQueries;
import org.consilium.call.service.NeedRow;
import org.consilium.platform.web.Act;
import org.consilium.proposal.service.ProposalService;
import org.consilium.shared.model.PageRequest;

/** Begins a proposal in answer to a call, and to a need when the reader comes from one. */
@Named
@ViewScoped
public class BeginPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallQueries calls;
  @Inject private transient NeedQueries needs;
  @Inject private transient ProposalService service;
  @Inject private transient Act act;

  private Long callId;
  private Long needId;
  private NeedRow need;
  private List<CallRow> open;
  private String title;

  /** Reads the open calls and the need. */
  public void load() {
    open =
        calls
            .page(new PageRequest(Map.of("state", "OPEN"), List.of(), 0, PageRequest.MAX_SIZE))
            .rows();
    need = needId == null ? null : needs.find(needId).orElse(null);
    if (need == null) {
      needId = null;
    } else {
      title = need.title();
    }
    if (callId == null && !open.isEmpty()) {
      callId = open.get(0).id();
    }
  }

  /** Begins. */
  public String begin() {
    Long id =
        act.get(
            () -> service.begin(new ProposalService.Beginning(callId, needId, title)),
            "proposal.begun");
    return id == null ? null : "/proposal/proposal.xhtml?faces-redirect=true&id=" + id;
  }

  public List<CallRow> getOpen() {
    return open;
  }

  public NeedRow getNeed() {
    return need;
  }

  public Long getCallId() {
    return callId;
  }

  public void setCallId(Long callId) {
    this.callId = callId;
  }

  public Long getNeedId() {
    return needId;
  }

  public void setNeedId(Long needId) {
    this.needId = needId;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}
