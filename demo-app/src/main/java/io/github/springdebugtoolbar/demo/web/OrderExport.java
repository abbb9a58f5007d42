package io.github.springdebugtoolbar.demo.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.demo.shop.ExportedOrder;
import io.github.springdebugtoolbar.demo.shop.Orders;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes orders row by row, without ever holding many of them.
 */
@Service
class OrderExport {

	private final Orders orders;

	OrderExport(Orders orders) {
		this.orders = orders;
	}

	@Transactional(readOnly = true)
	void write(int limit, OutputStream out) throws IOException {
		out.write("number;date;customer;status;total\n".getBytes(StandardCharsets.UTF_8));
		try (Stream<ExportedOrder> rows = this.orders.streamLatest(Limit.of(limit))) {
			for (Iterator<ExportedOrder> iterator = rows.iterator(); iterator.hasNext();) {
				out.write(iterator.next().toCsv().getBytes(StandardCharsets.UTF_8));
			}
		}
	}

}
