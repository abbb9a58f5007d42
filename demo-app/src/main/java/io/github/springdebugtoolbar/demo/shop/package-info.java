/**
 * What the shop is about: customers, their orders, products and reviews.
 */
package io.github.springdebugtoolbar.demo.shop;
