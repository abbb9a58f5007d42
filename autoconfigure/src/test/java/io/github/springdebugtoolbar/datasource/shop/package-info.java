/**
 * A small application whose statements are counted.
 */
@NullMarked
package io.github.springdebugtoolbar.datasource.shop;

import org.jspecify.annotations.NullMarked;
