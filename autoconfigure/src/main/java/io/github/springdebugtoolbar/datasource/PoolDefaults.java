package io.github.springdebugtoolbar.datasource;

/**
 * The values to which a pool resets its connections.
 *
 * @param autoCommit whether connections commit by themselves
 * @param readOnly whether they only read
 */
record PoolDefaults(boolean autoCommit, boolean readOnly) {

}
