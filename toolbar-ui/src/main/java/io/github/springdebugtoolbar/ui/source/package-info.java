/**
 * Where code lies on this machine: source files, excerpts of them, and links into the
 * IDE.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.source;

import org.jspecify.annotations.NullMarked;
