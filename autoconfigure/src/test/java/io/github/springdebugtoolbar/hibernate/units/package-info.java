/**
 * An application with two databases, and a persistence unit for each.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.units;

import org.jspecify.annotations.NullUnmarked;
