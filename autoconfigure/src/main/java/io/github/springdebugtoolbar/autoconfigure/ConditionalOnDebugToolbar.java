package io.github.springdebugtoolbar.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches while the toolbar is on: {@code debug-toolbar.enabled} says so, or leaves it to
 * how the application was started and that is a development run.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDebugToolbarCondition.class)
public @interface ConditionalOnDebugToolbar {

}
