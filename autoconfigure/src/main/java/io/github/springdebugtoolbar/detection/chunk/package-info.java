/**
 * Detectors for requests that load more than they can show.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.chunk;

import org.jspecify.annotations.NullMarked;
