/**
 * The pages of the shop.
 */
package io.github.springdebugtoolbar.demo.web;
