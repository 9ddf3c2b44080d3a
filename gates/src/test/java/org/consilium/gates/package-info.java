/**
 * Rules the whole code base keeps, each with a planted violation that proves it can fail.
 *
 * <p>Here: tests that read classes, sources, pages, texts and the schema of all modules. Not here:
 * tests of behaviour; they live in the module whose behaviour they test.
 */
package org.consilium.gates;
