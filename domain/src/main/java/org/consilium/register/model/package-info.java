/**
 * What is funded elsewhere: projects and participations of other funders, the imports that bring
 * them, and proposals which of the organisations in them are the same.
 *
 * <p>Here: the life of an import and of a proposal to merge, and the words of the facts. Not here:
 * the facts themselves, which are rows without behaviour that only an import writes; and the
 * centre's own proposals and projects.
 */
package org.consilium.register.model;
