package org.consilium.decision.rank;

/**
 * One grade.
 *
 * @param panel where the vote was given; proposals of different panels do not compete
 * @param proposal unique within its panel
 * @param assessor the person, the same in every panel where that person votes
 * @param grade any finite number, higher is better
 */
public record Vote(String panel, String proposal, String assessor, double grade) {}
