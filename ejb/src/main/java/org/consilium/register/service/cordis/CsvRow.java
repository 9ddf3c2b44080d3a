package org.consilium.register.service.cordis;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line number of its first line
 * @param raw its text as it stands
 * @param values its columns, or null when they cannot be told apart
 */
record CsvRow(int line, String raw, List<String> values) {}
