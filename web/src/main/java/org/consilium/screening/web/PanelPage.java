package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.PanelMember.Expertise;
import org.consilium.screening.model.PanelMember.State;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.AssignmentBoard;
import org.consilium.screening.service.AssignmentQueries;
import org.consilium.screening.service.PanelQueries;
import org.consilium.screening.service.PanelService;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Who judges in a round: what mix is needed, who was asked, who could be. */
@Named
@ViewScoped
public class PanelPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  /** How many voting members of an expertise accepted, and how many the plan asks for. */
  public record Share(Expertise expertise, long have, int need) implements Serializable {

    public boolean isMet() {
      return have >= need;
    }
  }

  @Inject private transient RoundQueries rounds;
  @Inject private transient PanelQueries queries;
  @Inject private transient AssignmentQueries boards;
  @Inject private transient PanelService service;
  @Inject private transient Act act;

  private Long id;
  private RoundRow round;
  private String text;
  private Expertise expertise;
  private String reason;
  private List<PanelQueries.MemberRow> members;
  private Page<PanelQueries.CandidateRow> candidates;
  private List<AssignmentBoard.Gap> gaps;

  /** Reads the panel and who could be asked. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id).filter(r -> rounds.oversees(r.id())));
    read();
  }

  private void read() {
    members = queries.members(id);
    gaps =
        boards
            .board(id)
            .filter(b -> isForming() && !b.seats().isEmpty())
            .map(AssignmentBoard::gaps)
            .orElse(List.of());
    Map<String, String> filters = new HashMap<>();
    filters.put("round", id.toString());
    filters.put("text", text == null ? "" : text);
    filters.put("expertise", expertise == null ? "" : expertise.name());
    candidates = queries.candidates(new PageRequest(filters, List.of(), 0, SHOWN));
  }

  /** Asks somebody into the panel. */
  public void invite(long personId) {
    act.run(() -> service.invite(id, personId), "panel.invited-now");
    read();
  }

  /** Takes somebody out again. */
  public void withdraw(long memberId) {
    if (act.run(() -> service.withdraw(memberId, reason), "panel.withdrawn-now")) {
      reason = null;
      read();
    }
  }

  /** What the panel needs and has, by expertise. */
  public List<Share> getMix() {
    return Arrays.stream(Expertise.values())
        .map(this::share)
        .filter(s -> s.need() > 0 || s.have() > 0)
        .toList();
  }

  private Share share(Expertise e) {
    long have =
        members.stream()
            .filter(m -> m.state() == State.ACCEPTED && m.votes() && m.expertise() == e)
            .count();
    return new Share(e, have, round.mix().of(e));
  }

  /** True for call managers of this round while its panel can change. */
  public boolean isForming() {
    return rounds.runs(round) && round.state().compareTo(Round.State.REVIEWING) <= 0;
  }

  /** True when this seat can be taken away. */
  public boolean seated(PanelQueries.MemberRow member) {
    return PanelMember.STATES.allows(member.state(), PanelMember.Action.WITHDRAW);
  }

  public long getAccepted() {
    return members.stream().filter(m -> m.state() == State.ACCEPTED).count();
  }

  /** Subjects for which the panel as it is now lacks people or knowledge. */
  public List<AssignmentBoard.Gap> getGaps() {
    return gaps;
  }

  public List<PanelQueries.MemberRow> getMembers() {
    return members;
  }

  public List<PanelQueries.CandidateRow> getCandidates() {
    return candidates.rows();
  }

  public long getMore() {
    return candidates.total() - candidates.rows().size();
  }

  public Expertise[] getExpertises() {
    return Expertise.values();
  }

  public RoundRow getRound() {
    return round;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Expertise getExpertise() {
    return expertise;
  }

  public void setExpertise(Expertise expertise) {
    this.expertise = expertise;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
