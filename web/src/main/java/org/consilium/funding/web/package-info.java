/**
 * Pages of money: envelopes, awards, payments, statements, the ledger.
 *
 * <p>Here: what people see and type. Not here: who may do what, and any sum.
 */
package org.consilium.funding.web;
