package io.github.springdebugtoolbar.demo.problem.chunk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import io.github.springdebugtoolbar.demo.shop.Order;

/**
 * A list that grows by one order after the other; only its sums stay in memory.
 */
public class PackingList {

	private final CRC32 checksum = new CRC32();

	private int orders;

	private BigDecimal total = BigDecimal.ZERO;

	void add(Order order) {
		this.checksum.update(order.getNumber().getBytes(StandardCharsets.UTF_8));
		this.orders++;
		this.total = this.total.add(order.getTotal());
	}

	public int getOrders() {
		return this.orders;
	}

	public BigDecimal getTotal() {
		return this.total;
	}

	public String getChecksum() {
		return Long.toHexString(this.checksum.getValue());
	}

}
