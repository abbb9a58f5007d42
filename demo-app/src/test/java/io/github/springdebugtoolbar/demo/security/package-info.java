/**
 * What the toolbar must never let through, tried on the running shop.
 */
package io.github.springdebugtoolbar.demo.security;
