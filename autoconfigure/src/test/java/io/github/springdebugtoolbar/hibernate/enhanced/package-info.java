/**
 * Entities into which Hibernate has woven code of its own, and which load attributes
 * lazily.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.enhanced;

import org.jspecify.annotations.NullUnmarked;
