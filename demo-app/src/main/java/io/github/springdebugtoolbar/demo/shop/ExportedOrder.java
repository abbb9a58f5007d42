package io.github.springdebugtoolbar.demo.shop;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of the exported file.
 *
 * @param number the number of the order
 * @param placedAt when it was placed
 * @param customer the customer's name
 * @param status how far it has come
 * @param total what it costs
 */
public record ExportedOrder(String number, LocalDateTime placedAt, String customer, OrderStatus status,
		BigDecimal total) {

	/**
	 * Returns this order as a line of a CSV file.
	 * @return the line, with its end
	 */
	public String toCsv() {
		return "%s;%s;%s;%s;%s%n".formatted(this.number, this.placedAt.toLocalDate(), this.customer, this.status,
				this.total);
	}

}
