/**
 * How the shop is set up.
 */
package io.github.springdebugtoolbar.demo.config;
