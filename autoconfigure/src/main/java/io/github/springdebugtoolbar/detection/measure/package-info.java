/**
 * Detectors that count and time: what they find can have several causes.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.measure;

import org.jspecify.annotations.NullMarked;
