package org.consilium.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;

/** An address whose parameters make no sense, such as a word for a number, names no page. */
public class WrongAddress implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (!faces.isPostback() && faces.isValidationFailed() && !faces.getResponseComplete()) {
      try {
        faces.getExternalContext().responseSendError(404, null);
        faces.responseComplete();
      } catch (IOException gone) {
        throw new FacesException(gone);
      }
    }
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    // the parameters are not read yet
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.PROCESS_VALIDATIONS;
  }
}
