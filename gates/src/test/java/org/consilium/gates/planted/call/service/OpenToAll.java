package org.consilium.gates.planted.call.service;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.consilium.gates.planted.call.model.KnowsTooMuch;

/**
 * Breaks rules 5 (a service that knows pages), 6 (no permission on a method) and 10
 * (collaborators).
 */
@Stateless
@RolesAllowed("reviewer")
public class OpenToAll {
  @Inject private KnowsTooMuch one;
  @Inject private KnowsTooMuch two;
  @Inject private KnowsTooMuch three;
  @Inject private KnowsTooMuch four;
  @Inject private KnowsTooMuch five;
  @Inject private KnowsTooMuch six;
  @Inject private KnowsTooMuch seven;
  @Inject private KnowsTooMuch eight;

  @RolesAllowed({"reviewer", "auditor"})
  public void guarded() {}

  /** Says both; nobody may. */
  @DenyAll
  @RolesAllowed("reviewer")
  public void closed() {}

  public Object forgotten() {
    return FacesContext.getCurrentInstance();
  }
}
