package io.github.springdebugtoolbar.plan;

/**
 * Pages that a node and its children needed.
 *
 * @param hit pages found in the database's memory
 * @param read pages that were not
 * @param written pages that had to be written
 */
public record PlanBuffers(long hit, long read, long written) {

}
