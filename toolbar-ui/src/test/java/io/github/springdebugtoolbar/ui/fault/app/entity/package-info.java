/**
 * What the application keeps.
 */
package io.github.springdebugtoolbar.ui.fault.app.entity;
