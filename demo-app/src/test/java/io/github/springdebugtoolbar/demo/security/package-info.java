/**
 * What the toolbar must never let through, tried on the running shop.
 */
@NullMarked
package io.github.springdebugtoolbar.demo.security;

import org.jspecify.annotations.NullMarked;
