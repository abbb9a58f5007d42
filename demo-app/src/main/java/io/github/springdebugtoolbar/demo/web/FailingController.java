package io.github.springdebugtoolbar.demo.web;

import io.github.springdebugtoolbar.demo.shop.Reviews;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A page that fails after it has asked the database something.
 */
@Controller
class FailingController {

	private final Reviews reviews;

	FailingController(Reviews reviews) {
		this.reviews = reviews;
	}

	@GetMapping("/fail")
	String fail() {
		throw new IllegalStateException("There are %d reviews, and this page always fails".formatted(count()));
	}

	private long count() {
		return this.reviews.count();
	}

}
