package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;

/** Tells people what is theirs to do in a round up to its meeting. */
@ApplicationScoped
class ScreeningTasks {

  void invite(Round round, long personId) {}

  void invitationAnswered(PanelMember member) {}

  void askForReviews(Round round) {}

  void reviewsChanged(Round round, long personId) {}

  void reviewingEnds(Round round) {}
}
