package io.github.springdebugtoolbar.demo.problem.duplicatequery;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What part of the stock a category is.
 *
 * @param category its name
 * @param worth the sum of its prices
 * @param percent its part of the whole
 */
public record StockShare(String category, BigDecimal worth, int percent) {

	static StockShare of(StockValue value, BigDecimal total) {
		BigDecimal percent = value.worth().multiply(BigDecimal.valueOf(100)).divide(total, RoundingMode.HALF_UP);
		return new StockShare(value.category(), value.worth(), percent.intValue());
	}

}
