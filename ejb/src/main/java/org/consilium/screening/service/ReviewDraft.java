package org.consilium.screening.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Map;

/**
 * What a reviewer has written so far.
 *
 * @param version version of the review the reviewer saw; 0 at first
 * @param points points by criterion, 1 to 5; criteria without points are left out
 * @param confidence how sure the reviewer is, 1 to 5, or null
 * @param applicant comment the applicants will read
 * @param committee comment for the committee only
 */
public record ReviewDraft(
    int version,
    Map<Long, Integer> points,
    @Min(1) @Max(5) Integer confidence,
    @Size(max = 8000) String applicant,
    @Size(max = 8000) String committee)
    implements Serializable {}
