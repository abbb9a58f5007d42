/**
 * A small application of which every stage of the toolbar has something to do.
 */
package io.github.springdebugtoolbar.ui.fault.app;
