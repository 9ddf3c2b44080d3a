package org.consilium.access.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.access.model.Invitation;
import org.consilium.shared.model.Names;

/**
 * An invitation in a list.
 *
 * @param place the organisation, or null for the centre itself
 * @param state where it stands; one whose day is over shows as expired at once
 */
public record InvitationRow(
    long id,
    String email,
    String name,
    Long organisationId,
    Names place,
    String post,
    String role,
    Invitation.State state,
    OffsetDateTime sentAt,
    OffsetDateTime expiresAt,
    int timesSent,
    Names sentBy,
    OffsetDateTime answeredAt)
    implements Serializable {

  /** True when it can be sent again or taken back. */
  public boolean open() {
    return Invitation.STATES.allows(state, Invitation.Action.WITHDRAW);
  }
}
