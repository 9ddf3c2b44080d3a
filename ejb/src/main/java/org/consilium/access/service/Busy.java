package org.consilium.access.service;

import jakarta.ejb.ApplicationException;
import org.consilium.shared.model.RuleBroken;

/**
 * Too many passwords are being checked at this moment; the answer is 503 and asks to come back in a
 * few seconds.
 */
@ApplicationException(rollback = true)
public class Busy extends RuleBroken {

  private static final long serialVersionUID = 1L;

  /** The refusal {@code access.busy}. */
  public Busy() {
    super("access.busy");
  }
}
