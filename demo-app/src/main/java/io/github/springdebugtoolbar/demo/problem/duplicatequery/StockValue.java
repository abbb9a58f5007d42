package io.github.springdebugtoolbar.demo.problem.duplicatequery;

import java.math.BigDecimal;

/**
 * What the stock of a category is worth.
 *
 * @param category its name
 * @param worth the sum of its prices
 */
public record StockValue(String category, BigDecimal worth) {

}
