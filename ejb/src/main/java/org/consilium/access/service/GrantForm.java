package org.consilium.access.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.platform.service.RoleScope;

/**
 * A role to be granted.
 *
 * @param scopeId the record, or null for the whole centre
 * @param first first day; today when null
 * @param end day after the last, or null while open
 * @param reason why, kept with the grant
 */
public record GrantForm(
    @NotBlank String role,
    @NotNull RoleScope scope,
    Long scopeId,
    LocalDate first,
    LocalDate end,
    @NotBlank @Size(max = 500) String reason)
    implements Serializable {}
