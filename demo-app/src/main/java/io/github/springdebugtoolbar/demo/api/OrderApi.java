package io.github.springdebugtoolbar.demo.api;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Orders;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Orders as JSON.
 */
@RestController
@RequestMapping("/api/orders")
class OrderApi {

	private final Orders orders;

	OrderApi(Orders orders) {
		this.orders = orders;
	}

	@GetMapping
	List<OrderSummary> list(Pageable page) {
		return this.orders.findAllByOrderByIdDesc(PageRequest.of(page.getPageNumber(), page.getPageSize()))
			.map(OrderSummary::of)
			.getContent();
	}

	@GetMapping("/{id}")
	OrderSummary order(@PathVariable Long id) {
		return this.orders.findWithLinesById(id)
			.map(OrderSummary::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
