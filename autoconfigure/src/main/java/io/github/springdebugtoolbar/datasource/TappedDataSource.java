package io.github.springdebugtoolbar.datasource;

/**
 * Marks data sources whose connections are recorded.
 */
interface TappedDataSource {

}
