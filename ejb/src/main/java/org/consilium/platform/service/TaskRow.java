package org.consilium.platform.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Names;

/**
 * One of a person's tasks.
 *
 * @param id its number
 * @param text what to do, in both languages
 * @param link page where it is done, without the context path
 * @param dueAt until when, or null
 * @param snoozedUntil put aside until then, or null
 * @param createdAt since when
 */
public record TaskRow(
    long id,
    Names text,
    String link,
    OffsetDateTime dueAt,
    OffsetDateTime snoozedUntil,
    OffsetDateTime createdAt)
    implements Serializable {}
