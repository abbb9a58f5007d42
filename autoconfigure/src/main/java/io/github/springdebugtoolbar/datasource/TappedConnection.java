package io.github.springdebugtoolbar.datasource;

/**
 * Marks connections that are recorded. Wrappers around one answer {@code isWrapperFor},
 * so that nothing is recorded twice.
 */
interface TappedConnection {

}
