/**
 * The built archives on their servers: the WAR on Payara Micro, the EAR on Payara Server, each with
 * a real PostgreSQL. Both pass the same tests.
 *
 * <p>Here: what only a container shows, such as injection, weaving, transactions, class loading.
 * Not here: journeys of people, which stand in {@code browser}.
 */
package org.consilium.it.container;
