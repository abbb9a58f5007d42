/**
 * What a person sees: panels, their templates, and the browser code.
 */
@NullMarked
package io.github.springdebugtoolbar.ui;

import org.jspecify.annotations.NullMarked;
