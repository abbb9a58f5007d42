package io.github.springdebugtoolbar.plan;

import io.github.springdebugtoolbar.replay.QueryReplay;

/**
 * What asks the database again about a recorded query.
 *
 * @param replay runs it again
 * @param explainer tells how it is executed
 * @param trials tell what an index would change
 */
public record QueryTools(QueryReplay replay, Explainer explainer, IndexTrials trials) {

}
