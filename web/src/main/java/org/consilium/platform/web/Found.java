package org.consilium.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Optional;

/** A record a page was asked for; the page of missing records when it is not there or not seen. */
public final class Found {

  private Found() {}

  /** The record, or null after the answer 404 was sent. */
  public static <T> T orMissing(Optional<T> record) {
    if (record.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      try {
        faces.getExternalContext().responseSendError(404, null);
      } catch (IOException gone) {
        throw new FacesException(gone);
      }
      faces.responseComplete();
      throw new Missing();
    }
    return record.get();
  }

  /** Ends the work on a page that will not be shown. */
  static final class Missing extends jakarta.faces.event.AbortProcessingException {
    private static final long serialVersionUID = 1L;
  }
}
