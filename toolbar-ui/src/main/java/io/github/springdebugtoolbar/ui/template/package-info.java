/**
 * Which line of a Thymeleaf template of the application is being evaluated.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.template;

import org.jspecify.annotations.NullMarked;
