/**
 * The SQL panel: the queries of a request by statement, in order, and one by one.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.sql;

import org.jspecify.annotations.NullMarked;
