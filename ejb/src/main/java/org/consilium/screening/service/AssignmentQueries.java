package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;

/** Who could review what, how well they fit, and what the solver proposes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AssignmentQueries {

  @Inject private ScreeningAccess access;
  @Inject private RoundQueries rounds;
  @Inject private AssignmentBoards boards;
  @Inject private CurrentUser user;

  /**
   * The board of a round for its office, chair, secretary and auditor, over the subjects the reader
   * may see.
   */
  @RolesAllowed(Roles.MEMBER)
  public Optional<AssignmentBoard> board(long roundId) {
    return rounds
        .find(roundId)
        .filter(r -> rounds.oversees(roundId))
        .map(
            r ->
                boards.read(
                    r.id(), r.reviewsEach(), r.maxLoad(), user.personId(), access::overseen));
  }

  /**
   * What the solver proposes for a round, from nothing: the largest total affinity under conflicts
   * and loads.
   *
   * @param apart at most one reviewer of an organisation on a subject
   * @param even everybody gets about the same number of reviews
   */
  @RolesAllowed(Roles.CALL_MANAGER)
  public Optional<AssignmentProposal> propose(long roundId, boolean apart, boolean even) {
    return rounds
        .find(roundId)
        .filter(rounds::runs)
        .flatMap(r -> board(roundId))
        .filter(board -> !board.seats().isEmpty())
        .map(board -> AssignmentSolver.solve(board, apart, even));
  }
}
