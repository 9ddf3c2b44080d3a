package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.SetupItem;
import org.consilium.project.service.TaskBookQueries;
import org.consilium.project.service.TaskBookService;

/** The task book of a project: what it promises, what is missing, what was frozen. */
@Named
@ViewScoped
public class BookPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProjectQueries queries;
  @Inject private transient TaskBookQueries books;
  @Inject private transient MilestoneQueries milestoneQueries;
  @Inject private transient TaskBookService service;
  @Inject private transient Act act;

  private Long id;
  private ProjectRow project;
  private List<TaskBookQueries.TargetRow> targets;
  private List<MilestoneQueries.Row> milestones;
  private List<TaskBookQueries.BookRow> frozen;
  private List<SetupItem> checklist;
  private boolean writing;
  private boolean sealing;
  private PromiseInput target = new PromiseInput();
  private PromiseInput milestone = new PromiseInput();

  /** Reads the task book. */
  public void load() {
    project = Found.orMissing(id, queries::find);
    targets = books.targets(id);
    milestones = milestoneQueries.of(id);
    frozen = books.books(id);
    checklist = books.checklist(id);
    writing = books.mayWrite(id);
    sealing = books.maySeal(id);
  }

  /** Promises a target. */
  public String addTarget() {
    return done(act.get(() -> service.addTarget(id, target.target()), "project.promised"));
  }

  /** Takes a target out. */
  public String dropTarget(long targetId) {
    act.run(() -> service.dropTarget(targetId), "project.taken-out");
    return here();
  }

  /** Promises a milestone. */
  public String addMilestone() {
    return done(act.get(() -> service.addMilestone(id, milestone.milestone()), "project.promised"));
  }

  /** Takes a milestone out. */
  public String dropMilestone(long milestoneId) {
    act.run(() -> service.dropMilestone(milestoneId), "project.taken-out");
    return here();
  }

  /** Freezes it. */
  public String freeze() {
    String hash = act.get(() -> service.freeze(id), null);
    if (hash != null) {
      act.run(() -> {}, "project.frozen-now", hash.substring(0, 12));
    }
    return done(hash);
  }

  /** Seals it. */
  public String seal() {
    act.run(() -> service.seal(id), "project.sealed-now");
    return here();
  }

  /** True when the recorded hash is the one of this text. */
  public boolean proven(TaskBookQueries.BookRow book) {
    byte[] text = book.body().getBytes(StandardCharsets.UTF_8);
    return CanonicalJson.sha256(text).equals(book.sha256());
  }

  private String done(Object result) {
    return result == null ? null : here();
  }

  private String here() {
    return "/project/book.xhtml?faces-redirect=true&id=" + id;
  }

  public ProjectRow getProject() {
    return project;
  }

  public List<TaskBookQueries.TargetRow> getTargets() {
    return targets;
  }

  public List<MilestoneQueries.Row> getMilestones() {
    return milestones;
  }

  public List<TaskBookQueries.BookRow> getFrozen() {
    return frozen;
  }

  public List<SetupItem> getChecklist() {
    return checklist;
  }

  public boolean isWriting() {
    return writing;
  }

  public boolean isSealing() {
    return sealing;
  }

  public PromiseInput getTarget() {
    return target;
  }

  public PromiseInput getMilestone() {
    return milestone;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
