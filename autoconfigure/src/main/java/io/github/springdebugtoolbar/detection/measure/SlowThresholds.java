package io.github.springdebugtoolbar.detection.measure;

import java.time.Duration;

/**
 * From when on one execution of a statement is slow.
 *
 * @param slow time from which it is worth a look
 * @param verySlow time from which it is a critical problem
 */
public record SlowThresholds(Duration slow, Duration verySlow) {

}
