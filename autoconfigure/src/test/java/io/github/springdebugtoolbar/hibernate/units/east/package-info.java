/**
 * What is in the database of the east.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.units.east;

import org.jspecify.annotations.NullUnmarked;
