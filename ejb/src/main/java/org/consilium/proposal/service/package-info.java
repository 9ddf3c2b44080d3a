/**
 * Use cases and lists of proposals.
 *
 * <p>Here: writing, sealing, checking, handing in, eligibility. Not here: how proposals are judged.
 */
package org.consilium.proposal.service;
