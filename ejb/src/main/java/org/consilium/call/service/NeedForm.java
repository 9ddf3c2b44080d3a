package org.consilium.call.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What a clinician writes about a need. */
public record NeedForm(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 8000) String problem,
    @Size(max = 4000) String currentPractice,
    @Size(max = 1000) String currentCost,
    @Size(max = 4000) String target)
    implements Serializable {}
