/**
 * A session that stays open with the page, or not at all.
 */
package io.github.springdebugtoolbar.demo.problem.openinview;
