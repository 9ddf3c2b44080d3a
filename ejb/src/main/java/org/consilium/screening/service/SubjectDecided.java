package org.consilium.screening.service;

import java.time.OffsetDateTime;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;

/**
 * A decision stands: fired for every subject of a round when all its decisions are released, after
 * its owner has heard it and within that transaction, so that whoever follows it up and fails takes
 * the release back. Not fired for what its owner withdrew.
 *
 * @param sourceId the call, stage, … the round is about
 * @param refId the proposal, project, … the subject stands for
 * @param amount money given; zero unless funded
 * @param conditions what it depends on, in words; empty when on nothing
 */
public record SubjectDecided(
    Round.Purpose purpose,
    long sourceId,
    long roundId,
    Subject.Kind kind,
    long refId,
    long subjectId,
    long decisionId,
    Outcome outcome,
    Money amount,
    String conditions,
    OffsetDateTime releasedAt) {}
