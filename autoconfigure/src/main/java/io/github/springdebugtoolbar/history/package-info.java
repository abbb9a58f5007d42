/**
 * The last requests, and digests of them that outlive the application.
 */
@NullMarked
package io.github.springdebugtoolbar.history;

import org.jspecify.annotations.NullMarked;
