/**
 * Pages of projects.
 *
 * <p>Here: list, story, board, task book, milestones, reports, changes. Not here: rules about them.
 */
package org.consilium.project.web;
