/** Tests of the launcher's classes; of the built file see module {@code it}. */
package org.consilium.launcher;
