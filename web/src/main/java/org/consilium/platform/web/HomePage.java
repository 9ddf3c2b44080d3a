package org.consilium.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.InboxQueries;
import org.consilium.platform.service.TaskRow;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Everybody's first page: what is theirs to do, figures that open lists, dates ahead. */
@Named
@ViewScoped
public class HomePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int TASKS = 12;
  private static final int DAYS_AHEAD = 30;
  private static final int MORNING = 9;

  @Inject private transient InboxQueries inbox;
  @Inject private transient Inbox tasksService;
  @Inject private transient Instance<HomeFigures> capabilities;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Page<TaskRow> tasks;
  private List<TaskRow> snoozed;
  private List<HomeFigures.Figure> figures;
  private List<HomeFigures.Deadline> deadlines;
  private List<HomeFigures.Action> actions;

  @PostConstruct
  void open() {
    readTasks();
    List<HomeFigures> all =
        StreamSupport.stream(capabilities.spliterator(), false)
            .sorted(Comparator.comparingInt(HomeFigures::order))
            .toList();
    figures = all.stream().flatMap(c -> c.figures().stream()).toList();
    actions = all.stream().flatMap(c -> c.actions().stream()).limit(3).toList();
    OffsetDateTime now = OffsetDateTime.now(clock);
    deadlines =
        all.stream()
            .flatMap(c -> c.deadlines().stream())
            .filter(
                d ->
                    d.at().isAfter(now)
                        && d.at()
                            .isBefore(now.plusDays(DAYS_AHEAD + 1).truncatedTo(ChronoUnit.DAYS)))
            .sorted(Comparator.comparing(HomeFigures.Deadline::at))
            .toList();
  }

  /** Puts a task aside until nine in the morning some days from today. */
  public void snooze(long taskId, int days) {
    OffsetDateTime until =
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.DAYS).plusDays(days).withHour(MORNING);
    act.run(() -> tasksService.snooze(taskId, until), "home.snoozed", until);
    readTasks();
  }

  /** Brings a task back that was put aside. */
  public void wake(long taskId) {
    act.run(() -> tasksService.snooze(taskId, null), "home.woken");
    readTasks();
  }

  private void readTasks() {
    tasks = inbox.mine(PageRequest.firstPage(TASKS));
    snoozed = inbox.snoozed();
  }

  public List<TaskRow> getTasks() {
    return tasks.rows();
  }

  public long getTaskCount() {
    return tasks.total();
  }

  public List<TaskRow> getSnoozed() {
    return snoozed;
  }

  public List<HomeFigures.Figure> getFigures() {
    return figures;
  }

  public List<HomeFigures.Deadline> getDeadlines() {
    return deadlines;
  }

  public List<HomeFigures.Action> getActions() {
    return actions;
  }
}
