package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Committee;

/**
 * What people type about a committee.
 *
 * @param version number of the change it was read at, or null for a new one
 * @param quorumNumerator upper half of the quorum, as 2 in 2/3 of the seats that may vote
 * @param since the first day of its term; fixed once it exists
 * @param last the last day of its term, or null for no end; fixed once it exists
 */
public record CommitteeForm(
    Integer version,
    @NotBlank @Size(max = 200) String nameEn,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 4000) String mandate,
    int quorumNumerator,
    int quorumDenominator,
    @NotNull Committee.VotingRule votingRule,
    @NotNull LocalDate since,
    LocalDate last)
    implements Serializable {}
