package org.consilium.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.project.service.ChangeQueries;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.ReportQueries;
import org.consilium.project.service.TaskBookQueries;

/** Reads what a project promised from the task book that was in force on a day. */
@RequestScoped
public class PromiseReader {

  @Inject private TaskBookQueries books;
  @Inject private MilestoneQueries milestones;
  @Inject private ReportQueries reports;
  @Inject private ChangeQueries changes;

  Promise of(long projectId, LocalDate day, boolean past) {
    TaskBookQueries.BookRow book = books.inForce(projectId, day).orElse(null);
    List<MilestoneQueries.Row> known =
        past ? milestones.of(projectId, day) : milestones.of(projectId);
    if (book == null) {
      return new Promise(
          null,
          past ? List.of() : drafted(projectId),
          past ? List.of() : known,
          reports.of(projectId),
          changes.of(projectId));
    }
    try (JsonReader reader = Json.createReader(new StringReader(book.body()))) {
      JsonObject body = reader.readObject();
      Map<String, LocalDate> days = new HashMap<>();
      body.getJsonArray("milestones")
          .forEach(
              m ->
                  days.put(
                      m.asJsonObject().getString("title"),
                      LocalDate.parse(m.asJsonObject().getString("due"))));
      return new Promise(
          book,
          body.getJsonArray("targets").stream().map(t -> target(t.asJsonObject())).toList(),
          known.stream()
              .filter(m -> days.containsKey(m.title()))
              .map(m -> m.dueOn(days.get(m.title())))
              .toList(),
          reports.of(projectId),
          changes.of(projectId));
    }
  }

  private List<Promise.Target> drafted(long projectId) {
    return books.targets(projectId).stream()
        .map(
            t ->
                new Promise.Target(
                    t.title(),
                    t.unit(),
                    t.baseline().toPlainString(),
                    t.value().toPlainString(),
                    t.dueOn().toString()))
        .toList();
  }

  private static Promise.Target target(JsonObject t) {
    return new Promise.Target(
        t.getString("title"),
        t.getString("unit"),
        t.getString("baseline"),
        t.getString("value"),
        t.getString("due"));
  }
}
