/**
 * Pages that only the tests need: what else an application can do wrong, and its cure.
 */
package io.github.springdebugtoolbar.demo.trial;
