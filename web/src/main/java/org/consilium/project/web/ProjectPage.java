package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.consilium.platform.web.Found;
import org.consilium.project.model.Project;
import org.consilium.project.service.ApprovalQueries;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.ProjectStory;
import org.consilium.project.service.ProjectTeam;
import org.consilium.project.service.StoryQueries;
import org.consilium.proposal.service.ProposalQueries;

/** One project with its whole story, as of a day. */
@Named
@ViewScoped
public class ProjectPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProjectQueries queries;
  @Inject private transient StoryQueries stories;
  @Inject private transient ProjectTeam team;
  @Inject private transient ProposalQueries proposals;
  @Inject private transient PromiseReader promises;
  @Inject private transient ApprovalQueries approvalQueries;
  @Inject private transient Clock clock;

  private Long id;
  private String on;
  private LocalDate day;
  private LocalDate today;
  private ProjectRow project;
  private ProjectTeam.Standing standing;
  private ProjectStory story;
  private Promise promise;
  private List<ApprovalQueries.Row> approvals;
  private List<ProjectTeam.Partner> partners;
  private List<ProjectTeam.Member> people;
  private List<Project.Action> moves;
  private boolean proposalVisible;

  /** Reads the project as it stood at the end of the day asked for; today when none was. */
  public void load() {
    project = Found.orMissing(queries.find(id == null ? 0 : id));
    today = LocalDate.now(clock);
    day = chosen();
    standing = team.standing(id, day).orElse(null);
    story = stories.of(id).orElseThrow();
    partners = team.partners(id, day);
    people = team.people(id, day);
    promise = promises.of(id, day, isPast());
    approvals = approvalQueries.of(id);
    moves = isPast() ? List.of() : queries.moves(id);
    proposalVisible =
        project.proposalId() != null && proposals.find(project.proposalId()).isPresent();
  }

  private LocalDate chosen() {
    try {
      LocalDate asked = on == null || on.isBlank() ? today : LocalDate.parse(on);
      return asked.isAfter(today) ? today : asked;
    } catch (DateTimeParseException notADay) {
      return today;
    }
  }

  /** True when the page shows an earlier day. */
  public boolean isPast() {
    return day.isBefore(today);
  }

  public LocalDate getDay() {
    return day;
  }

  public LocalDate getToday() {
    return today;
  }

  public ProjectRow getProject() {
    return project;
  }

  /** How it stood, or null when it had not been founded. */
  public ProjectTeam.Standing getStanding() {
    return standing;
  }

  public ProjectStory getStory() {
    return story;
  }

  public List<ApprovalQueries.Row> getApprovals() {
    return approvals;
  }

  public Promise getPromise() {
    return promise;
  }

  public List<ProjectTeam.Partner> getPartners() {
    return partners;
  }

  public List<ProjectTeam.Member> getPeople() {
    return people;
  }

  /** What the reader may do now; nothing on an earlier day. */
  public List<Project.Action> getMoves() {
    return moves;
  }

  public boolean isMayAddFiles() {
    return !isPast() && queries.mayAddFiles(id);
  }

  /** True for a leader while changes can be asked for. */
  public boolean isMayAskChange() {
    return !isPast() && queries.mayAskChange(id);
  }

  public boolean isProposalVisible() {
    return proposalVisible;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }
}
