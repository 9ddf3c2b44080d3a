/**
 * The command line: files in, files out, exit codes.
 *
 * <p>Here: reading, checking and writing. Not here: any mathematics.
 */
package org.consilium.decision.cli;
