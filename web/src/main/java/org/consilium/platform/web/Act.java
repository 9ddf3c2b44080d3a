package org.consilium.platform.web;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Supplier;
import org.consilium.shared.model.RuleBroken;

/**
 * Runs a command for a page and says how it went. A refusal becomes a message with its figures and
 * its fix; what was typed stays. Anything unexpected goes on to the error page.
 */
@RequestScoped
public class Act {

  @Inject private Msg msg;

  /** Runs the command; true when it was done. */
  public boolean run(Runnable command, String doneKey, Object... figures) {
    return get(
            () -> {
              command.run();
              return Boolean.TRUE;
            },
            doneKey,
            figures)
        != null;
  }

  /** Runs the command and returns its result, or null when it was refused. */
  public <R> R get(Supplier<R> command, String doneKey, Object... figures) {
    try {
      R result = command.get();
      if (doneKey != null) {
        add(FacesMessage.SEVERITY_INFO, msg.with(doneKey, figures));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
      }
      return result;
    } catch (RuleBroken refused) {
      refuse(refused);
    } catch (EJBAccessException denied) {
      add(FacesMessage.SEVERITY_ERROR, msg.get("act.denied"));
    } catch (EJBException wrapped) {
      explain(wrapped);
    }
    FacesContext.getCurrentInstance().validationFailed();
    return null;
  }

  /** Shows a refusal. */
  public void refuse(RuleBroken refused) {
    add(FacesMessage.SEVERITY_ERROR, msg.with(refused.key(), refused.args()));
  }

  private void explain(EJBException wrapped) {
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleBroken refused) {
        refuse(refused);
        return;
      }
      if (cause instanceof ConstraintViolationException broken) {
        broken.getConstraintViolations().forEach(this::show);
        return;
      }
      if (cause instanceof OptimisticLockException) {
        add(FacesMessage.SEVERITY_ERROR, msg.get("act.changed-meanwhile"));
        return;
      }
    }
    throw wrapped;
  }

  private void show(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    String field = path.substring(path.lastIndexOf('.') + 1);
    add(FacesMessage.SEVERITY_ERROR, field + ": " + violation.getMessage());
  }

  private static void add(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }
}
