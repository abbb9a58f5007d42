/**
 * Detectors of what plans show to be missing: an index, or a condition that an index can
 * serve.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.index;

import org.jspecify.annotations.NullMarked;
