/**
 * An expensive query on each request, or once.
 */
package io.github.springdebugtoolbar.demo.problem.cache;
