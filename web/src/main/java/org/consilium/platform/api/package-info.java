/**
 * What all resources for programs share: the address, errors, lists, JSON, the description.
 *
 * <p>Here: nothing that knows a capability. Not here: resources, which stand beside the pages of
 * their capability; rules and visibility, which are those of the services.
 */
package org.consilium.platform.api;
