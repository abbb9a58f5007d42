/**
 * The shop as JSON.
 */
package io.github.springdebugtoolbar.demo.api;
