package io.github.springdebugtoolbar.plan;

import java.time.Duration;

/**
 * Which statements of a request are explained by themselves.
 *
 * @param statements at most so many statements of a request
 * @param duration time that all executions of a statement took, from which it is worth a
 * plan
 * @param repetitions executions in one request from which a statement is worth a plan
 */
public record PlanLimits(int statements, Duration duration, int repetitions) {

}
