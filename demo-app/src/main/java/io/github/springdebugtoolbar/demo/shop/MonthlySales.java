package io.github.springdebugtoolbar.demo.shop;

import java.math.BigDecimal;

/**
 * What the shop sold in a month.
 *
 * @param year the year
 * @param month the month, from 1 to 12
 * @param orders number of orders
 * @param total sum of their totals
 */
public record MonthlySales(int year, int month, long orders, BigDecimal total) {

}
