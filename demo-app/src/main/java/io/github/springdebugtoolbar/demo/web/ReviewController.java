package io.github.springdebugtoolbar.demo.web;

import java.time.Clock;
import java.time.LocalDateTime;

import io.github.springdebugtoolbar.demo.shop.Customers;
import io.github.springdebugtoolbar.demo.shop.Products;
import io.github.springdebugtoolbar.demo.shop.Review;
import io.github.springdebugtoolbar.demo.shop.Reviews;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The reviews of a product, always a fragment for htmx.
 */
@Controller
class ReviewController {

	private static final long CUSTOMER = 1;

	private final Products products;

	private final Customers customers;

	private final Reviews reviews;

	private final Clock clock = Clock.systemDefaultZone();

	ReviewController(Products products, Customers customers, Reviews reviews) {
		this.products = products;
		this.customers = customers;
		this.reviews = reviews;
	}

	@GetMapping("/products/{id}/reviews")
	String list(@PathVariable Long id, Model model) {
		model.addAttribute("reviews", this.reviews.findTop20ByProductIdOrderByIdDesc(id));
		return "reviews :: list";
	}

	@PostMapping("/products/{id}/reviews")
	String add(@PathVariable Long id, @RequestParam int rating, @RequestParam String text, Model model) {
		this.reviews.save(new Review(this.products.getReferenceById(id), this.customers.getReferenceById(CUSTOMER),
				rating, text, LocalDateTime.now(this.clock)));
		return list(id, model);
	}

}
