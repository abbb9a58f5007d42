package io.github.springdebugtoolbar.recording;

import java.time.Duration;

/**
 * What the database has cost.
 *
 * @param count number of queries
 * @param duration execution and fetching
 */
public record QueryTotal(int count, Duration duration) {

}
