package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.project.model.Change;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.service.CandidateQueries;
import org.consilium.project.service.ChangeQueries;
import org.consilium.project.service.ChangeService;
import org.consilium.project.service.Effect;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.ProjectTeam;
import org.consilium.project.service.TaskBookQueries;

/** A leader describes a change, sees what it would do and who decides, and asks for it. */
@Named
@ViewScoped
public class ChangeEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProjectQueries queries;
  @Inject private transient ChangeQueries changes;
  @Inject private transient ChangeService service;
  @Inject private transient ChangeChoices choices;
  @Inject private transient Act act;
  @Inject private transient Msg msg;

  private Long id;
  private Change.Kind kind = Change.Kind.DATE;
  private ProjectRow project;
  private List<MilestoneQueries.Row> milestones;
  private List<TaskBookQueries.TargetRow> targets;
  private List<ProjectTeam.Partner> partners;
  private List<ProjectTeam.Member> people;
  private List<CandidateQueries.Choice> candidates = List.of();
  private ChangeInput input = new ChangeInput();
  private ChangeQueries.Preview preview;
  private String reason;

  /** Reads what can be changed. */
  public void load() {
    project = Found.orMissing(id, queries::find);
    milestones =
        choices.milestones(id).stream().filter(m -> m.state() != Milestone.State.ACCEPTED).toList();
    targets = choices.targets(id);
    partners = choices.partners(id);
    people = choices.people(id);
    chooseFrom();
  }

  /** Another part was chosen: other people fit. */
  public void chooseFrom() {
    if (kind == Change.Kind.PEOPLE) {
      candidates = choices.candidates(id, input.getPart());
    }
  }

  /** Shows what it would do. */
  public void show() {
    preview = act.get(() -> changes.preview(id, input.change(kind)), null);
  }

  /** Asks for it. */
  public String send() {
    Long made =
        act.get(() -> service.request(id, input.change(kind), reason), "project.change-sent");
    return made == null ? null : "/project/change.xhtml?faces-redirect=true&id=" + made;
  }

  /** An effect in words. */
  public String words(Effect effect) {
    return msg.with(effect.key(), effect.figures().toArray());
  }

  /** True for the kind being described. */
  public boolean is(String name) {
    return kind.name().equals(name);
  }

  /** True when a day is part of what is described. */
  public boolean isWithDay() {
    return kind == Change.Kind.DATE || kind == Change.Kind.TARGET || kind == Change.Kind.PARTNER;
  }

  /** What can be asked for here; money is moved by finance. */
  public List<Change.Kind> getKinds() {
    return Arrays.stream(Change.Kind.values()).filter(k -> k != Change.Kind.BUDGET).toList();
  }

  public ProjectPerson.Part[] getParts() {
    return ProjectPerson.Part.values();
  }

  public ProjectRow getProject() {
    return project;
  }

  public List<MilestoneQueries.Row> getMilestones() {
    return milestones;
  }

  public List<TaskBookQueries.TargetRow> getTargets() {
    return targets;
  }

  public List<ProjectTeam.Partner> getPartners() {
    return partners;
  }

  public List<ProjectTeam.Member> getPeople() {
    return people;
  }

  public List<CandidateQueries.Choice> getCandidates() {
    return candidates;
  }

  public ChangeInput getInput() {
    return input;
  }

  public ChangeQueries.Preview getPreview() {
    return preview;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Change.Kind getKind() {
    return kind;
  }

  public void setKind(Change.Kind kind) {
    this.kind = kind;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
