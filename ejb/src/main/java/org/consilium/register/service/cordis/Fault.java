package org.consilium.register.service.cordis;

import java.util.List;
import org.consilium.register.model.Quirk;

/**
 * Something odd or wrong about one row.
 *
 * @param line of the row
 * @param code of its project, or null when not even that can be read
 * @param figures for the sentence of the quirk
 */
record Fault(int line, String code, Quirk quirk, List<String> figures) {}
