package org.consilium.access.service;

import jakarta.ejb.ApplicationException;

/**
 * Too many sign-ins at this moment; the caller answers 503 and asks to come back in a few seconds.
 */
@ApplicationException(rollback = true)
public class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
