/** The paths that each statement, row and byte takes, measured alone with JMH. */
@NullMarked
package io.github.springdebugtoolbar.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
