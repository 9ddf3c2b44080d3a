package org.consilium.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.DocumentQueries;
import org.consilium.platform.service.Documents;
import org.consilium.platform.service.FileCheck;

/** The files of the records on a page, for the tag {@code k:files}. */
@Named
@ViewScoped
public class FileShelf implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient DocumentQueries queries;
  @Inject private transient Documents documents;
  @Inject private transient Act act;
  @Inject private transient Msg msg;

  private final Map<String, List<DocumentQueries.Row>> shown = new HashMap<>();
  private transient Part part;

  /** The files of a record. */
  public List<DocumentQueries.Row> of(String kind, long ownerId) {
    return shown.computeIfAbsent(kind + ":" + ownerId, key -> queries.of(kind, ownerId));
  }

  /** Adds the chosen file. */
  public void add(String kind, long ownerId) {
    if (part == null || part.getSize() == 0) {
      FacesContext.getCurrentInstance()
          .addMessage(
              null,
              new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get("files.choose-first"), null));
      return;
    }
    act.get(
        () -> documents.add(kind, ownerId, part.getSubmittedFileName(), bytes()), "files.added");
    shown.clear();
  }

  /** Removes a file. */
  public void remove(long id) {
    act.run(() -> documents.remove(id), "files.removed");
    shown.clear();
  }

  /** A size as people read it. */
  public String size(long bytes) {
    long kib = Math.max(1, Math.round(bytes / 1024.0));
    return kib < 1024 ? kib + " KB" : String.format("%.1f MB", bytes / 1024.0 / 1024.0);
  }

  /** One byte more than allowed is enough to see that a file is too large. */
  private byte[] bytes() {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes((int) FileCheck.MAX_BYTES + 1);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  public long getMaxBytes() {
    return FileCheck.MAX_BYTES;
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }
}
