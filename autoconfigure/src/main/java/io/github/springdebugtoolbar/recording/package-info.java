/**
 * What happened in one request: the live recording, its events and its finished form.
 */
@NullMarked
package io.github.springdebugtoolbar.recording;

import org.jspecify.annotations.NullMarked;
