/**
 * A garden whose entities are mapped in many ways.
 */
@NullUnmarked
package io.github.springdebugtoolbar.attribute.garden;

import org.jspecify.annotations.NullUnmarked;
