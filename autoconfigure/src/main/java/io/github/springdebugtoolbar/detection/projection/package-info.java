/**
 * More of an entity is loaded than is read.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.projection;

import org.jspecify.annotations.NullMarked;
