/**
 * The demonstration: invented persons and made-up amounts around real organisations.
 *
 * <p>Here: what a first start shows, deterministic and relative to today. Not here: anything a
 * production system needs.
 */
package org.consilium.demo.service;
