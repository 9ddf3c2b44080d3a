/**
 * The product in a browser.
 *
 * <p>Here: the harness that speaks the language of the pages, journeys, smoke, accessibility,
 * screenshots. Not here: rules that a service test can show faster.
 */
package org.consilium.it.browser;
