/**
 * How it is judged: rounds, subjects, panels, conflicts of interest, reviews, meetings, decisions,
 * public notices.
 *
 * <p>Here: the life of a round and its records; conflicts with their reasons. Not here: what a
 * subject is about (its owner hands it in as a frozen text), and how people are matched and ranked
 * (the {@code decision} module).
 */
package org.consilium.screening.model;
