package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Membership;

/**
 * A relation that begins.
 *
 * @param sharePpm share in parts per million, for a shareholder
 * @param allianceId which alliance, for an alliance member
 * @param tier standing in it, for an alliance member
 * @param day the first day it holds
 * @param decisionRef the decision it rests on
 */
public record JoinForm(
    long organisationId,
    @NotNull Membership.Kind kind,
    Integer sharePpm,
    Long allianceId,
    Membership.Tier tier,
    @NotNull LocalDate day,
    @NotBlank @Size(max = 200) String decisionRef)
    implements Serializable {}
