/**
 * A shop with one slow and one cured page for each problem of slow ORM code.
 */
package io.github.springdebugtoolbar.demo;
