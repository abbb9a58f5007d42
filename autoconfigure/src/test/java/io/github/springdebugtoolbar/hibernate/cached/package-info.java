/**
 * Entities in the second-level cache.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.cached;

import org.jspecify.annotations.NullUnmarked;
