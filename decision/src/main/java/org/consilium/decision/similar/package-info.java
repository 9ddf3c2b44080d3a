/**
 * How close texts are: affinity of reviewers to proposals, and passages two texts share.
 *
 * <p>Here: terms of English and Chinese text, cosines over an inverted index, containment of word
 * shingles. Not here: what follows from it. An affinity is a proposal for an assignment, a shared
 * passage is evidence for a person; neither is a verdict.
 */
package org.consilium.decision.similar;
