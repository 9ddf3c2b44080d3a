/**
 * What all capabilities use: database, audit, outbox, documents, clock, leases.
 *
 * <p>Here: technical services without knowledge of any capability. Not here: business rules.
 */
package org.consilium.platform.service;
