package org.consilium.screening.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A round as lists and pages show it.
 *
 * @param subjects how many of its subjects the reader may see
 */
public record RoundRow(
    long id,
    Round.Purpose purpose,
    long sourceId,
    Names title,
    Round.State state,
    int reviewsEach,
    int maxLoad,
    Money envelope,
    OffsetDateTime reviewDue,
    int noticeDays,
    int subjects,
    PanelMix mix,
    Round.Openness openness)
    implements Serializable {}
