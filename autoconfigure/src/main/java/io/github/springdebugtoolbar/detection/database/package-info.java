/**
 * Detectors for work of the application that the database does better.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.database;

import org.jspecify.annotations.NullMarked;
