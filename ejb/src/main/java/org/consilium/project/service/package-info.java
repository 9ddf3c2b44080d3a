/**
 * Use cases and lists of projects.
 *
 * <p>Here: founding from decisions, running, task books, milestones, reports, changes, and how all
 * of it stood on a day. Not here: postings of money, judging.
 */
package org.consilium.project.service;
