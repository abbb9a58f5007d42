/**
 * What a database says of its tables: their size, columns, indexes and foreign keys.
 */
@NullMarked
package io.github.springdebugtoolbar.schema;

import org.jspecify.annotations.NullMarked;
