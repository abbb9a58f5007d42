/**
 * What a statement is: its fingerprint, its kind, its parameters' names, its layout.
 */
@NullMarked
package io.github.springdebugtoolbar.sql;

import org.jspecify.annotations.NullMarked;
