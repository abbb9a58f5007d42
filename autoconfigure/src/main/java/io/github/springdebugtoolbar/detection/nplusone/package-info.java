/**
 * What is loaded one by one although it could be loaded together.
 */
@NullMarked
package io.github.springdebugtoolbar.detection.nplusone;

import org.jspecify.annotations.NullMarked;
