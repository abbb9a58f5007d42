package io.github.springdebugtoolbar.demo.api;

import java.math.BigDecimal;

import io.github.springdebugtoolbar.demo.shop.Order;

record OrderSummary(Long id, String number, String customer, String status, BigDecimal total) {

	static OrderSummary of(Order order) {
		return new OrderSummary(order.getId(), order.getNumber(), order.getCustomer().getName(),
				order.getStatus().name(), order.getTotal());
	}

}
