/**
 * Whole launches of an application, as they happen where the toolbar must be off.
 */
package io.github.springdebugtoolbar.autoconfigure.launch;
