/**
 * What happens to an application when a part of the toolbar fails.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.fault;

import org.jspecify.annotations.NullMarked;
