/**
 * Fills the shop's database inside the database itself.
 */
package io.github.springdebugtoolbar.demo.data;
