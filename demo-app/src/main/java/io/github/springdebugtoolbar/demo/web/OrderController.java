package io.github.springdebugtoolbar.demo.web;

import io.github.springdebugtoolbar.demo.shop.Orders;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The orders, newest first.
 */
@Controller
class OrderController {

	private static final int PAGE_SIZE = 20;

	private final Orders orders;

	OrderController(Orders orders) {
		this.orders = orders;
	}

	@GetMapping("/orders")
	String list(Pageable page, Model model) {
		model.addAttribute("orders",
				this.orders.findAllByOrderByIdDesc(PageRequest.of(page.getPageNumber(), PAGE_SIZE)));
		return "orders";
	}

	@GetMapping("/orders/{id}")
	String order(@PathVariable Long id, Model model) {
		model.addAttribute("order",
				this.orders.findWithLinesById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "order";
	}

}
