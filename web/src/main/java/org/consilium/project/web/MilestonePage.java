package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.project.model.Milestone;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.MilestoneService;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.ReportQueries;

/** One milestone: what shows it, what was handed in, what was found. */
@Named
@ViewScoped
public class MilestonePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient MilestoneQueries queries;
  @Inject private transient MilestoneService service;
  @Inject private transient ReportQueries rights;
  @Inject private transient ProjectQueries projects;
  @Inject private transient Act act;

  private Long id;
  private MilestoneQueries.Row milestone;
  private ProjectRow project;
  private List<MilestoneQueries.EvidenceRow> evidence;
  private String text;
  private String note;

  /** Reads the milestone. */
  public void load() {
    milestone = Found.orMissing(id, queries::find);
    project = projects.find(milestone.projectId()).orElseThrow();
    evidence = queries.evidence(id);
  }

  /** Hands in evidence. */
  public String submit() {
    String hash = act.get(() -> service.submit(id, text), null);
    if (hash == null) {
      return null;
    }
    act.run(() -> {}, "project.evidence-in", hash.substring(0, 12));
    return here();
  }

  /** Accepts it. */
  public String accept() {
    return act.run(() -> service.accept(id, note), "project.milestone-accepted") ? here() : null;
  }

  /** Gives it back. */
  public String giveBack() {
    return act.run(() -> service.giveBack(id, note), "project.milestone-returned") ? here() : null;
  }

  private String here() {
    return "/project/milestone.xhtml?faces-redirect=true&id=" + id;
  }

  /** True for a leader while evidence can be handed in. */
  public boolean isSubmitting() {
    return project.isRunning()
        && Milestone.STATES.allows(milestone.state(), Milestone.Action.SUBMIT)
        && rights.writes(project.id());
  }

  /** True for the office while a verdict is wanted. */
  public boolean isJudging() {
    return project.isOpen()
        && milestone.state() == Milestone.State.SUBMITTED
        && rights.judges(project.id());
  }

  public MilestoneQueries.Row getMilestone() {
    return milestone;
  }

  public List<MilestoneQueries.EvidenceRow> getEvidence() {
    return evidence;
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
