/**
 * A shop whose entities have every kind of association.
 */
@NullUnmarked
package io.github.springdebugtoolbar.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
