/**
 * Money in use: the ledger and its checks, envelopes, awards, payments, statements.
 *
 * <p>Here: use cases of finance staff, project leaders and officers; postings in plain JDBC. Not
 * here: balances in entities, and what a project does with its money.
 */
package org.consilium.funding.service;
