package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.SavedViewQueries;

/** The reader's saved views of the lists on a page; read once. */
@Named
@RequestScoped
public class SavedViews {

  @Inject private SavedViewQueries queries;

  private final Map<String, List<SavedViewQueries.Row>> read = new HashMap<>();

  /** The views of the list at this path, by name. */
  public List<SavedViewQueries.Row> of(String path) {
    return read.computeIfAbsent(path, queries::of);
  }
}
