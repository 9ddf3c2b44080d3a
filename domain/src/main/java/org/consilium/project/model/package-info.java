/**
 * How it runs: projects, their partners and people by date, task books, milestones, reports,
 * changes.
 *
 * <p>Here: the life of a project and its records. Not here: its money (the ledger of {@code
 * funding}), how it is judged ({@code screening}).
 */
package org.consilium.project.model;
