package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.service.ReportQueries;
import org.consilium.project.service.ReportService;

/** One progress report: written by the leaders, accepted or queried by the office. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ReportQueries queries;
  @Inject private transient ReportService service;
  @Inject private transient Act act;

  private Long id;
  private ReportQueries.Row report;
  private String done;
  private String problems;
  private String nextSteps;
  private Integer percent;
  private String question;

  /** Reads the report. */
  public void load() {
    report = Found.orMissing(queries.find(id == null ? 0 : id));
    done = report.done();
    problems = report.problems();
    nextSteps = report.nextSteps();
    percent = report.percent();
  }

  /** Saves what is written so far. */
  public String save() {
    return act.run(() -> service.write(id, draft()), "project.report-saved") ? here() : null;
  }

  /** Hands it in. */
  public String submit() {
    return act.run(() -> service.submit(id, draft()), "project.report-in") ? here() : null;
  }

  /** Asks back. */
  public String query() {
    return act.run(() -> service.query(id, question), "project.report-queried") ? here() : null;
  }

  /** Accepts it. */
  public String accept() {
    return act.run(() -> service.accept(id), "project.report-accepted") ? here() : null;
  }

  private ReportService.Draft draft() {
    return new ReportService.Draft(done, problems, nextSteps, percent);
  }

  private String here() {
    return "/project/report.xhtml?faces-redirect=true&id=" + id;
  }

  /** True for a leader while it is with its authors. */
  public boolean isWriting() {
    return report.isWithAuthors() && queries.writes(report.projectId());
  }

  /** True for the office while it waits for an answer. */
  public boolean isJudging() {
    return report.state() == ProgressReport.State.SUBMITTED && queries.judges(report.projectId());
  }

  public ReportQueries.Row getReport() {
    return report;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String done) {
    this.done = done;
  }

  public String getProblems() {
    return problems;
  }

  public void setProblems(String problems) {
    this.problems = problems;
  }

  public String getNextSteps() {
    return nextSteps;
  }

  public void setNextSteps(String nextSteps) {
    this.nextSteps = nextSteps;
  }

  public Integer getPercent() {
    return percent;
  }

  public void setPercent(Integer percent) {
    this.percent = percent;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }
}
