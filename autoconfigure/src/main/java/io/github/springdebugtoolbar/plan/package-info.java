/**
 * How the database executes a statement: plans, read into one model, with what is wrong
 * in them.
 */
@NullMarked
package io.github.springdebugtoolbar.plan;

import org.jspecify.annotations.NullMarked;
