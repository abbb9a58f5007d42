/**
 * Which repository method stood behind a statement: the only package that knows Spring
 * Data.
 */
@NullMarked
package io.github.springdebugtoolbar.repository;

import org.jspecify.annotations.NullMarked;
