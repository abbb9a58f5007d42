/**
 * Detectors for connections that are waited for, kept too long or taken too often.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.pool;

import org.jspecify.annotations.NullMarked;
