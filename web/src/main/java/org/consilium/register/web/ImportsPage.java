package org.consilium.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.register.model.ImportRun;
import org.consilium.register.service.ImportQueries;
import org.consilium.register.service.ImportService;
import org.consilium.register.service.ImportService.Upload;

/** Imports so far, and the form that asks for one. */
@Named
@RequestScoped
public class ImportsPage {

  @Inject private ImportQueries queries;
  @Inject private ImportService service;
  @Inject private Lists lists;
  @Inject private Act act;
  @Inject private CurrentUser user;

  private ListView<ImportQueries.Row> list;
  private Collection<Part> parts = new ArrayList<>();

  @PostConstruct
  void open() {
    list =
        lists
            .list("imports", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<ImportQueries.Row>text("origin", "import.origin", ImportQueries.Row::origin)
                    .to(r -> "/register/import.xhtml?id=" + r.id()))
            .column(Column.status("state", "state", ImportQueries.Row::state))
            .column(Column.moment("asked", "import.asked", ImportQueries.Row::askedAt))
            .column(Column.text("by", "import.by", ImportQueries.Row::askedBy))
            .column(Column.number("projects", "import.new-or-changed", ImportQueries.Row::projects))
            .column(Column.number("notes", "import.notes", ImportQueries.Row::warnings));
  }

  /** Hands in the chosen files. */
  public String upload() {
    List<Upload> files = new ArrayList<>();
    try {
      for (Part part : parts) {
        if (part != null && part.getSize() > 0) {
          files.add(new Upload(part.getSubmittedFileName(), part.getInputStream()));
        }
      }
      return opened(act.get(() -> ask(files), "import.asked-for"));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Asks for the projects that are shipped. */
  public String shipped() {
    return opened(act.get(service::askShipped, "import.asked-for"));
  }

  private long ask(List<Upload> files) {
    try {
      return service.ask(files);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String opened(Long id) {
    return id == null ? null : "/register/import.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isMayImport() {
    return mayImport(user);
  }

  /** As the service allows it. */
  static boolean mayImport(CurrentUser user) {
    return user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
  }

  public ListView<ImportQueries.Row> getList() {
    return list;
  }

  public ImportRun.State[] getStates() {
    return ImportRun.State.values();
  }

  public long getMaxBytes() {
    return ImportService.MAX_BYTES / 2;
  }

  public Collection<Part> getParts() {
    return parts;
  }

  public void setParts(Collection<Part> parts) {
    this.parts = parts;
  }
}
