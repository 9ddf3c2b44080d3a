package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.HistoryQueries;

/** The history of the record on a page, for the tag {@code k:history}, and names of commands. */
@Named
@RequestScoped
public class History {

  @Inject private HistoryQueries queries;
  @Inject private Msg msg;

  private final Map<String, List<HistoryQueries.Step>> read = new HashMap<>();

  /** The steps of a record, newest first. */
  public List<HistoryQueries.Step> of(String record, long id) {
    return read.computeIfAbsent(record + ":" + id, key -> queries.of(record, id));
  }

  /** Who acted; what nobody asked for is the system's. */
  public String who(String name) {
    return Actor.SYSTEM.name().equals(name) ? msg.get("history.system") : name;
  }

  /** A command in words, or its name when it has none. */
  public String action(String action) {
    String key = "action." + action;
    return msg.has(key) ? msg.get(key) : action;
  }

  /** A kind of record in words, or its name when it has none. */
  public String record(String record) {
    String key = "record." + record;
    return record != null && msg.has(key) ? msg.get(key) : record;
  }

  /** A state of a record in words; empty for none. */
  public String state(String record, String state) {
    String key = record + ".State." + state;
    return state == null ? "" : msg.has(key) ? msg.get(key) : state;
  }
}
