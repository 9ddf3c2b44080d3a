package org.consilium.platform.service;

import java.util.SortedMap;

/**
 * What a command did to one record.
 *
 * @param record entity name
 * @param id its id
 * @param kind insert, update or delete
 * @param before changed fields and their values before; empty for an insert
 * @param after changed fields and their values after; empty for a delete
 */
public record Change(
    String record,
    Long id,
    String kind,
    SortedMap<String, String> before,
    SortedMap<String, String> after) {}
