/**
 * Reviews counted by the application, or by the database.
 */
package io.github.springdebugtoolbar.demo.problem.aggregation;
