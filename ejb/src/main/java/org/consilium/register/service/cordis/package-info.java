/**
 * Reads the CSV files of CORDIS and stores what they say.
 *
 * <p>Here: plain Java over JDBC, so that the application and the operator's command run the same
 * import. Not here: who may import, pages, other sources.
 */
package org.consilium.register.service.cordis;
