package io.github.springdebugtoolbar.recording;

import org.jspecify.annotations.Nullable;

/**
 * Why an execution failed.
 *
 * @param sqlState five characters of the SQL standard, if the driver gave them
 * @param vendorCode number of the database
 * @param message message of the driver
 */
public record QueryError(@Nullable String sqlState, int vendorCode, String message) {

}
