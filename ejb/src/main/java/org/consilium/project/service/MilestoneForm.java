package org.consilium.project.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A milestone as it is promised.
 *
 * @param proof what will show that it is reached
 * @param instalment number of the award's instalment it releases, or null
 */
public record MilestoneForm(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 1000) String proof,
    @NotNull LocalDate dueOn,
    @Min(1) @Max(99) Integer instalment)
    implements Serializable {}
