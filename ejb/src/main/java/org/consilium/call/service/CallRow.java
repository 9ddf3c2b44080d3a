package org.consilium.call.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.call.model.Call;
import org.consilium.shared.model.Money;

/** A call as lists and pages show it. */
public record CallRow(
    long id,
    String code,
    String titleEn,
    String titleZh,
    String summaryEn,
    String summaryZh,
    Call.State state,
    Money envelope,
    long packId,
    String packEn,
    String packZh,
    OffsetDateTime opensAt,
    OffsetDateTime closesAt,
    LocalDate decisionAt,
    int noticeDays,
    int proposals)
    implements Serializable {}
