/**
 * What every page uses: locale, theme, table, errors.
 *
 * <p>Here: page infrastructure without knowledge of any capability. Not here: business pages.
 */
package org.consilium.platform.web;
