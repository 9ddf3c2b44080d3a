package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;

/** What the administrator can do with letters that did not get out. */
@Stateless
@Audited
@RolesAllowed(Roles.ADMINISTRATOR)
public class OutboxService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private PlatformAccess access;
  @Inject private Clock clock;

  /** Sends a letter again that was given up. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("letter.again")
  public void again(long id) {
    access.mayRunTheSystem();
    OutboxMessage message = em.find(OutboxMessage.class, id);
    if (message == null) {
      throw new RuleBroken("record.not-found");
    }
    message.again(OffsetDateTime.now(clock));
  }
}
