/**
 * Taps data sources: tells recordings what JDBC does.
 */
@NullMarked
package io.github.springdebugtoolbar.datasource;

import org.jspecify.annotations.NullMarked;
