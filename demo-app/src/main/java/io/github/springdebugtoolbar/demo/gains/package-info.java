/**
 * What each cure gains: the slow pages against their cured twins, measured while the shop
 * runs.
 */
package io.github.springdebugtoolbar.demo.gains;
