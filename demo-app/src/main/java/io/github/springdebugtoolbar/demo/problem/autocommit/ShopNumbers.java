package io.github.springdebugtoolbar.demo.problem.autocommit;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.springdebugtoolbar.demo.shop.Customers;
import io.github.springdebugtoolbar.demo.shop.Orders;
import io.github.springdebugtoolbar.demo.shop.Products;
import io.github.springdebugtoolbar.demo.shop.Reviews;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the shop holds.
 */
@Service
class ShopNumbers {

	private final Customers customers;

	private final Products products;

	private final Orders orders;

	private final Reviews reviews;

	private final PriceRepository prices;

	ShopNumbers(Customers customers, Products products, Orders orders, Reviews reviews, PriceRepository prices) {
		this.customers = customers;
		this.products = products;
		this.orders = orders;
		this.reviews = reviews;
		this.prices = prices;
	}

	Map<String, Object> count() {
		Map<String, Object> numbers = new LinkedHashMap<>();
		numbers.put("Customers", this.customers.count());
		numbers.put("Products", this.products.count());
		numbers.put("Orders", this.orders.count());
		numbers.put("Reviews", this.reviews.count());
		numbers.put("Lowest price", this.prices.findLowest());
		numbers.put("Highest price", this.prices.findHighest());
		return numbers;
	}

	@Transactional(readOnly = true)
	Map<String, Object> countInOneTransaction() {
		return count();
	}

}
