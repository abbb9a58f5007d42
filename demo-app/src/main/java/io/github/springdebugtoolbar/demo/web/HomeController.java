package io.github.springdebugtoolbar.demo.web;

import io.github.springdebugtoolbar.demo.shop.Products;
import io.github.springdebugtoolbar.demo.shop.Reviews;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page.
 */
@Controller
class HomeController {

	private final Products products;

	private final Reviews reviews;

	HomeController(Products products, Reviews reviews) {
		this.products = products;
		this.reviews = reviews;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("products", this.products.findTop8ByOrderByIdDesc());
		model.addAttribute("reviews", this.reviews.findTop5ByOrderByIdDesc());
		return "home";
	}

}
