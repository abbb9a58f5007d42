/**
 * The servlet edge: records requests, puts the tag into pages, answers the browser, and
 * decides who may see any of it.
 */
@NullMarked
package io.github.springdebugtoolbar.web;

import org.jspecify.annotations.NullMarked;
