package io.github.springdebugtoolbar.demo.web;

import io.github.springdebugtoolbar.demo.shop.Products;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The catalogue. The search sends only the list again, as a fragment for htmx.
 */
@Controller
class ProductController {

	private static final int PAGE_SIZE = 24;

	private final Products products;

	ProductController(Products products) {
		this.products = products;
	}

	@GetMapping("/products")
	String list(@RequestParam(defaultValue = "") String q, Pageable page, Model model) {
		addProducts(q, page.getPageNumber(), model);
		return "products";
	}

	@GetMapping("/products/search")
	String search(@RequestParam(defaultValue = "") String q,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
		addProducts(q, 0, model);
		return fragment ? "products :: list" : "products";
	}

	@GetMapping("/products/{id}")
	String product(@PathVariable Long id, Model model) {
		model.addAttribute("product",
				this.products.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "product";
	}

	private void addProducts(String q, int page, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("products", this.products.findByNameContainingIgnoreCase(q,
				PageRequest.of(page, PAGE_SIZE, Sort.by("name", "id"))));
	}

}
