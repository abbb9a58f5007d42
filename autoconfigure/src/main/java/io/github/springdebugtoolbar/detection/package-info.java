/**
 * What is wrong with a request: detectors look for it, findings say it.
 */
@NullMarked
package io.github.springdebugtoolbar.detection;

import org.jspecify.annotations.NullMarked;
