package org.consilium.project.model;

import java.io.Serializable;

/**
 * What a project was made from: the frozen version of a proposal and the decision about it.
 *
 * @param proposalVersion number of the version, from 1
 */
public record Origin(long callId, long proposalId, int proposalVersion, long decisionId)
    implements Serializable {}
