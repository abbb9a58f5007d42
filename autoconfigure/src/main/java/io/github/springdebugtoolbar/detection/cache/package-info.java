/**
 * Answers that stay the same from request to request, and how to keep them.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.cache;

import org.jspecify.annotations.NullMarked;
