/**
 * One command that starts everything, and the operator's commands.
 *
 * <p>Here: processes, files, ports, arguments. Not here: anything the application itself does.
 */
package org.consilium.launcher;
