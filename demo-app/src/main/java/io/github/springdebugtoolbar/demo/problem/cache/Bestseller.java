package io.github.springdebugtoolbar.demo.problem.cache;

/**
 * A product, and how many of it were sold.
 *
 * @param product its name
 * @param sold number of pieces
 */
public record Bestseller(String product, long sold) {

}
