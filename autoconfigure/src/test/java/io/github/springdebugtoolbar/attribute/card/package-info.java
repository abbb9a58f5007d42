/**
 * A mapper that is in another package than what it maps.
 */
@NullUnmarked
package io.github.springdebugtoolbar.attribute.card;

import org.jspecify.annotations.NullUnmarked;
