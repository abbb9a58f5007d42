package io.github.springdebugtoolbar.demo.problem.aggregation;

/**
 * How many reviews gave so many stars.
 *
 * @param rating number of stars
 * @param reviews number of reviews
 */
public record RatingCount(int rating, long reviews) {

}
