/**
 * Screening: rounds, panels, conflicts of interest, assignment, reviews, meetings, ranking,
 * decisions, public notices.
 *
 * <p>Here: who may do and read what, in one place ({@code ScreeningAccess}), with the view {@code
 * conflicted} inside every query. Not here: what a subject is about; later capabilities hand theirs
 * in as a {@code SubjectSource}.
 */
package org.consilium.screening.service;
