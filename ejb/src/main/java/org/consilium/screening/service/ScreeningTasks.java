package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;

/** Tells people what is theirs to do in a round, and how it ended. */
@ApplicationScoped
class ScreeningTasks {

  void invite(Round round, long personId) {}

  void invitationAnswered(PanelMember member) {}

  void askForReviews(Round round) {}

  void reviewsChanged(Round round, long personId) {}

  void reviewingEnds(Round round) {}

  void callMeeting(Round round, OffsetDateTime at) {}

  void proposeDecisions(Round round) {}

  void tellDecision(Round round, Subject subject) {}

  void decisionsReleased(Round round) {}
}
