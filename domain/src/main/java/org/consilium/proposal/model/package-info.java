/**
 * What is offered: a proposal, each partner's own part with its seal, frozen versions, and the
 * rules a proposal is checked by.
 *
 * <p>Here: the life of a proposal until it is decided. Not here: how it is judged (screening) and
 * what it is paid (funding).
 */
package org.consilium.proposal.model;
