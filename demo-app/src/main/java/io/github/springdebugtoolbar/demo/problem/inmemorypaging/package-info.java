/**
 * A page that the application cuts out, or the database.
 */
package io.github.springdebugtoolbar.demo.problem.inmemorypaging;
