package io.github.springdebugtoolbar.datasource;

/**
 * Marks data sources whose connections are recorded. Public, since a proxy that extends
 * the class of a data source lies in the package of that class.
 */
public interface TappedDataSource {

}
