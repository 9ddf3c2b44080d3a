package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Commitment;
import org.consilium.shared.model.Money;

/** A promise as people write it down. */
public record CommitmentForm(
    long organisationId,
    @NotNull Commitment.Kind kind,
    @NotBlank @Size(max = 300) String purpose,
    @NotNull Money promised,
    @NotNull LocalDate promisedOn,
    @NotNull LocalDate dueOn,
    @NotBlank @Size(max = 200) String decisionRef)
    implements Serializable {}
