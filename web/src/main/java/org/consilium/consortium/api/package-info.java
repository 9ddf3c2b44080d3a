/**
 * Organisations for programs.
 *
 * <p>Here: resources and the records they answer with. Not here: rules and visibility, which are
 * those of the services.
 */
package org.consilium.consortium.api;
