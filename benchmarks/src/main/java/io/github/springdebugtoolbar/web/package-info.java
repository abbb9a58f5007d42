/**
 * Measures what only its own package sees.
 */
@NullMarked
package io.github.springdebugtoolbar.web;

import org.jspecify.annotations.NullMarked;
