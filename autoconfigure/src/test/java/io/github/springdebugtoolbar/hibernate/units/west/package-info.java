/**
 * What is in the database of the west.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.units.west;

import org.jspecify.annotations.NullUnmarked;
