package org.consilium.project.web;

import java.io.Serializable;
import java.util.List;
import org.consilium.project.service.ChangeQueries;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.ReportQueries;
import org.consilium.project.service.TaskBookQueries;

/**
 * What a project promised as of a day.
 *
 * @param book the task book in force, or null
 * @param targets as the book says, or as they are drafted
 * @param milestones with their days of the book and their states of that day
 * @param reports as they are now
 * @param changes as they are now, newest first
 */
public record Promise(
    TaskBookQueries.BookRow book,
    List<Target> targets,
    List<MilestoneQueries.Row> milestones,
    List<ReportQueries.Row> reports,
    List<ChangeQueries.Row> changes)
    implements Serializable {

  /** A target, its figures as written. */
  public record Target(String title, String unit, String baseline, String value, String due)
      implements Serializable {}
}
