/**
 * Each customer loaded by itself, or all together with their orders.
 */
package io.github.springdebugtoolbar.demo.problem.nplusone;
