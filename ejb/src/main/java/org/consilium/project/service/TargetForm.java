package org.consilium.project.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A target as it is promised; baseline and value in the unit. */
public record TargetForm(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 40) String unit,
    @NotNull @Digits(integer = 14, fraction = 4) BigDecimal baseline,
    @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,
    @NotNull LocalDate dueOn)
    implements Serializable {}
