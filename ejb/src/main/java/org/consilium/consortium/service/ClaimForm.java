package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a person says to belong.
 *
 * @param since the first day
 * @param last the last day, or null for no end
 */
public record ClaimForm(
    long personId,
    @NotNull Long organisationId,
    @NotBlank @Size(max = 100) String post,
    @NotNull LocalDate since,
    LocalDate last)
    implements Serializable {}
