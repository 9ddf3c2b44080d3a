/**
 * The door: authentication of requests, sign-in and sign-out pages, the signed-in person for pages.
 *
 * <p>Here: requests, cookies, sessions. Not here: rules about records.
 */
package org.consilium.access.web;
