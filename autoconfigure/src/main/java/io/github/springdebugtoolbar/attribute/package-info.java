/**
 * Which attributes of an entity the application reads: the only package that changes
 * bytecode.
 */
@NullMarked
package io.github.springdebugtoolbar.attribute;

import org.jspecify.annotations.NullMarked;
