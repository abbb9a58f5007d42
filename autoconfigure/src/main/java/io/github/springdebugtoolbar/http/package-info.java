/**
 * Listens to the HTTP clients of Spring: whom the application asks, and for how long.
 */
@NullMarked
package io.github.springdebugtoolbar.http;

import org.jspecify.annotations.NullMarked;
