package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.PanelMember.State;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.ConflictQueries;
import org.consilium.screening.service.ConflictService;
import org.consilium.screening.service.PanelQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** Who is kept out of what: proposals by panel members. */
@Named
@ViewScoped
public class ConflictsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoundQueries rounds;
  @Inject private transient PanelQueries panel;
  @Inject private transient ConflictQueries queries;
  @Inject private transient ConflictService service;
  @Inject private transient Act act;

  private Long id;
  private RoundRow round;
  private List<ConflictQueries.MatrixRow> matrix;
  private List<PanelQueries.MemberRow> people;

  /** Reads the matrix. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id).filter(r -> rounds.oversees(r.id())));
    matrix = queries.matrix(id);
    people =
        panel.members(id).stream()
            .filter(m -> m.state() == State.ACCEPTED || m.state() == State.INVITED)
            .toList();
  }

  /** Computes the conflicts from the facts of today. */
  public String refresh() {
    act.run(() -> service.refresh(id), "conflict.refreshed-now");
    return "/screening/conflicts.xhtml?faces-redirect=true&round=" + id;
  }

  /** The kinds that hold for a person; none when the person is free. */
  public List<Conflict.Kind> cell(ConflictQueries.MatrixRow row, long personId) {
    return row.cells().getOrDefault(personId, List.of());
  }

  /** True for call managers of this round while conflicts matter. */
  public boolean isJudging() {
    return rounds.runs(round) && round.state().compareTo(Round.State.MEETING) <= 0;
  }

  public List<ConflictQueries.MatrixRow> getMatrix() {
    return matrix;
  }

  public List<PanelQueries.MemberRow> getPeople() {
    return people;
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
}
