/**
 * Money: kinds of accounts and postings of the ledger, envelopes, awards, payment plans, payments.
 *
 * <p>Here: the life of a funding record and its rules. Not here: balances (the ledger keeps them,
 * in the database) and what a project does with its money.
 */
package org.consilium.funding.model;
