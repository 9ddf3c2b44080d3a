/**
 * Words all capabilities share about the running system: roles, tasks, messages, documents.
 *
 * <p>Here: records of the platform itself. Not here: anything that knows a call, a proposal or a
 * project.
 */
package org.consilium.platform.model;
