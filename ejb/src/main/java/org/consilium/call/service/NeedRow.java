package org.consilium.call.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.call.model.ClinicalNeed;

/** A need as lists and pages show it. */
public record NeedRow(
    long id,
    String title,
    ClinicalNeed.State state,
    String organisationEn,
    String organisationZh,
    OffsetDateTime publishedAt,
    String problem,
    String currentPractice,
    String currentCost,
    String target,
    String affiliation,
    long postedBy,
    String postedByEn,
    String postedByZh,
    int proposals)
    implements Serializable {}
